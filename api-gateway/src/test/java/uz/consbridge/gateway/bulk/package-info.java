@NullMarked
package uz.consbridge.gateway.bulk;

import org.jspecify.annotations.NullMarked;
