/** When a job runs, by whom, and how it went. */
@NullMarked
package uz.consbridge.etl.run;

import org.jspecify.annotations.NullMarked;
