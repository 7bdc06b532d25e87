/**
 * A simulator of 1C:ЦЛ behind its standard OData interface. Tests start
 * {@link uz.consbridge.simulator.onec.OneCSimulator} in their own process; the local
 * stack starts {@link uz.consbridge.simulator.onec.OneCSimulatorMain}.
 * <p>
 * Besides the common control calls, {@code POST /_sim/onec/<action>} with a JSON body
 * lets somebody work in 1C itself:
 * <ul>
 * <li>{@code contractor} {code, inn, company}, {@code document} {contractor, manager,
 * planned?}: new ones;</li>
 * <li>{@code take} {document, manager}, {@code close} {document, end?},
 * {@code close-without}, {@code reassign} {document, manager, as_new?},
 * {@code mark-deleted} {document, marked?}, {@code delete-document}, {@code stamp}
 * {document, at}: sets the time of change;</li>
 * <li>{@code call} {document, manager?, at?}, {@code redate} {document, planned,
 * comment?}, {@code rate} {document, question?, rating?, comment?}, {@code queue}
 * {manager, day, closed?}: register records;</li>
 * <li>{@code create} {entity, values}, {@code change} {entity, key, values},
 * {@code delete} {entity, key}: any row;</li>
 * <li>{@code between-pages} {entity, pages?, action, order}: an action to happen once,
 * after so many pages of the set;</li>
 * <li>{@code generate} {documents, calls?, redates?, ratings?, contractors?, days?};</li>
 * <li>{@code switches} {strict, day_limit, …}, {@code clock} {offset_seconds}.</li>
 * </ul>
 * {@code GET /_sim/onec/rows/<entity>?$filter=…} and {@code /rows/<entity>/<key>} show
 * rows without being recorded.
 */
@NullMarked
package uz.consbridge.simulator.onec;

import org.jspecify.annotations.NullMarked;
