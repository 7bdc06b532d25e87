package uz.consbridge.etl.pull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import uz.consbridge.odata.BaseClock;
import uz.consbridge.odata.Filter;

/**
 * Which rows a window read takes.
 *
 * @param members which members are wanted; none means all
 * @param only a further condition
 * @param tieBreakers members that put rows of one timestamp in a fixed order
 * @param overlap how far before the watermark it begins: a row's time is taken before its
 * transaction ends, so it may surface late
 * @param initialFrom where the very first read begins
 */
public record Window(List<String> members, @Nullable Filter only, List<String> tieBreakers, Duration overlap,
		int pageSize, Function<BaseClock, Instant> initialFrom) {

}
