/** What a job is, and how its runs are told. */
@NullMarked
package uz.consbridge.etl.job;

import org.jspecify.annotations.NullMarked;
