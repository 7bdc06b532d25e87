@NullMarked
package uz.consbridge.etl;

import org.jspecify.annotations.NullMarked;
