package uz.consbridge.odata.onec;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import uz.consbridge.events.DocumentState;
import uz.consbridge.odata.Row;

/** Members of {@link Entities#DOCUMENT} and how a document is read. */
public final class Documents {

	public static final String KIND = "ВидОбращения";

	public static final String ENDED_AT = "Конец";

	public static final String CLOSED_WITHOUT = "ЗакрытоБезКонсультации";

	public static final String DELETION_MARK = "DeletionMark";

	public static final String CREATED_AT = "ДатаСоздания";

	public static final String SCHEDULED_AT = "ДатаКонсультации";

	/** When 1C last changed the document; the cursor of changed-since reads. */
	public static final String MODIFIED_AT = "ДатаИзменения";

	public static final String SUBSCRIBER = "Абонент_Key";

	public static final String MANAGER = "Менеджер_Key";

	public static final String REMARK = "Комментарий";

	public static final String TOPIC = "Тема";

	public static final String DESCRIPTION = "Описание";

	public static final String CATEGORY = "КатегорияВопроса_Key";

	public static final String QUESTION = "ВопросНаКонсультацию_Key";

	public static final String IMPORTANCE = "Важность";

	public static final String CALLBACK_HINT = "АбонентКакСвязаться";

	/** Tabular section of results. */
	public static final String RESULTS = "КонсультацииИТС";

	/** Tabular section of questions and answers. */
	public static final String ANSWERS = "ВопросыИОтветы";

	/** Both sections number their lines from 1; those of the second follow these. */
	private static final int FIRST_ANSWER = 1000;

	private Documents() {
	}

	/**
	 * Reads a document of a set or a single read.
	 * @throws uz.consbridge.odata.UnreadableRowException naming the member that holds
	 * what 1C never writes
	 */
	public static DocumentState read(Row row) {
		return new DocumentState(row.requiredGuid("Ref_Key"), row.text("Number"), row.text("DataVersion"),
				row.flag(DELETION_MARK), row.guid(SUBSCRIBER), row.guid(MANAGER), row.guid("Автор_Key"), row.text(KIND),
				row.flag(CLOSED_WITHOUT), row.instant(CREATED_AT), row.instant(SCHEDULED_AT), row.instant(ENDED_AT),
				row.instant(MODIFIED_AT), row.text(TOPIC), row.text(DESCRIPTION), row.text("Вопрос"), row.text(REMARK),
				row.guid(CATEGORY), row.guid(QUESTION), row.guid("Язык_Key"), row.text(CALLBACK_HINT),
				row.text(IMPORTANCE), lines(row));
	}

	private static List<DocumentState.Line> lines(Row row) {
		return Stream
			.concat(row.lines(RESULTS).stream().map((line) -> line(line, 0)),
					row.lines(ANSWERS).stream().map((line) -> line(line, FIRST_ANSWER)))
			.toList();
	}

	private static DocumentState.Line line(Row line, int offset) {
		return new DocumentState.Line(offset + number(line.integer("LineNumber")), line.guid("ВидПО_Key"),
				line.guid("РазделПО_Key"), line.guid("НаличиеПомех_Key"), line.guid("ПомощьМенеджера_Key"),
				line.flag("ПовторноеОбращение"), line.text("Вопрос"), line.text("Ответ"));
	}

	private static int number(@Nullable Integer lineNumber) {
		return (lineNumber != null) ? lineNumber : 0;
	}

}
