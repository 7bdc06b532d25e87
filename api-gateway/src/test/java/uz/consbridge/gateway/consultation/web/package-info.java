@NullMarked
package uz.consbridge.gateway.consultation.web;

import org.jspecify.annotations.NullMarked;
