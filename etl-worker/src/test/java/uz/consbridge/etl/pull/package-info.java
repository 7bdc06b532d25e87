@NullMarked
package uz.consbridge.etl.pull;

import org.jspecify.annotations.NullMarked;
