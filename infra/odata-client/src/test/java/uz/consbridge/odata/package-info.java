@NullMarked
package uz.consbridge.odata;

import org.jspecify.annotations.NullMarked;
