@NullMarked
package uz.consbridge.odata.onec;

import org.jspecify.annotations.NullMarked;
