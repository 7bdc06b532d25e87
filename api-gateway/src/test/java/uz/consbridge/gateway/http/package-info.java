/** The running service, as tests of its REST interface see it. */
@NullMarked
package uz.consbridge.gateway.http;

import org.jspecify.annotations.NullMarked;
