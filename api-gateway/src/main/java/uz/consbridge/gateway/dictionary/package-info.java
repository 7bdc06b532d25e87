/** The dictionaries of 1C from which clients and consultants choose. */
@NullMarked
package uz.consbridge.gateway.dictionary;

import org.jspecify.annotations.NullMarked;
