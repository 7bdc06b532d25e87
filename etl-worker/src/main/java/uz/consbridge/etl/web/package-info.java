/** The operator's view of the jobs. */
@NullMarked
package uz.consbridge.etl.web;

import org.jspecify.annotations.NullMarked;
