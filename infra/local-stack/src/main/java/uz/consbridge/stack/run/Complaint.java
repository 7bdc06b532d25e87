package uz.consbridge.stack.run;

/**
 * Something the person at the keyboard can put right; shown as one sentence, without a
 * trace.
 */
public final class Complaint extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public Complaint(String sentence) {
		super(sentence);
	}

	public Complaint(String sentence, Throwable cause) {
		super(sentence, cause);
	}

}
