@NullMarked
package uz.consbridge.ingest.spool;

import org.jspecify.annotations.NullMarked;
