@NullMarked
package uz.consbridge.etl.run;

import org.jspecify.annotations.NullMarked;
