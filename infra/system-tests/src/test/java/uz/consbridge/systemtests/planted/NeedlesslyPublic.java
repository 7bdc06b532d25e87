package uz.consbridge.systemtests.planted;

/** Public, though only its own package knows it. */
public final class NeedlesslyPublic {

	private NeedlesslyPublic() {
	}

	static String name() {
		return "needless";
	}

}
