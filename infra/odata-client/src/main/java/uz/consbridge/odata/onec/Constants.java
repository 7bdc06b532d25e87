package uz.consbridge.odata.onec;

import java.util.UUID;

/** References that are the same in every copy of the base. */
public final class Constants {

	public static final UUID EMPTY = new UUID(0, 0);

	public static final UUID LANGUAGE_RU = UUID.fromString("15d38cda-1812-11ef-b824-c67597d01fa8");

	public static final UUID LANGUAGE_UZ = UUID.fromString("15d38cdb-1812-11ef-b824-c67597d01fa8");

	/** The folder of our subscribers. */
	public static final UUID CLOBUS_FOLDER = UUID.fromString("7ccd31ca-887b-11eb-938b-00e04cd03b68");

	/** Kind of contact: phone. */
	public static final UUID PHONE_KIND = UUID.fromString("c07763c7-2ae8-4708-a608-7691be9d782b");

	/** Kind of contact: e-mail. */
	public static final UUID EMAIL_KIND = UUID.fromString("f0dddb0f-1cac-49ab-ad37-f9480b0ef654");

	/** The manager who stands for "none yet". */
	public static final UUID UNDEFINED_MANAGER = UUID.fromString("062699c7-24b2-11e9-a1e3-60a44cafb67d");

	private Constants() {
	}

}
