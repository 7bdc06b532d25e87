package uz.consbridge.simulator.onec.query;

import java.util.ArrayList;
import java.util.List;

/** Cuts a decoded filter into its pieces. */
final class Lexer {

	private final String option;

	private final String text;

	private int position;

	private Lexer(String option, String text) {
		this.option = option;
		this.text = text;
	}

	static List<Token> tokens(String option, String text) {
		Lexer lexer = new Lexer(option, text);
		List<Token> tokens = new ArrayList<>();
		Token token = lexer.next();
		while (token.kind() != Token.Kind.END) {
			tokens.add(token);
			token = lexer.next();
		}
		tokens.add(token);
		return tokens;
	}

	private Token next() {
		while (this.position < this.text.length() && this.text.charAt(this.position) == ' ') {
			this.position++;
		}
		if (this.position == this.text.length()) {
			return new Token(Token.Kind.END, "");
		}
		char first = this.text.charAt(this.position);
		if (first == '\'') {
			return new Token(Token.Kind.STRING, quoted());
		}
		if (digit(first) || (first == '-' && this.position + 1 < this.text.length()
				&& digit(this.text.charAt(this.position + 1)))) {
			return number();
		}
		if (Character.isLetter(first) || first == '_') {
			return word();
		}
		if ("(),/:-*".indexOf(first) >= 0) {
			this.position++;
			return new Token(Token.Kind.MARK, String.valueOf(first));
		}
		throw Refusal.option(this.option, "unexpected character " + first);
	}

	private Token number() {
		int start = this.position++;
		while (this.position < this.text.length()
				&& (digit(this.text.charAt(this.position)) || this.text.charAt(this.position) == '.')) {
			this.position++;
		}
		if (this.position < this.text.length() && wordly(this.text.charAt(this.position))) {
			throw Refusal.option(this.option, "a number with a suffix or exponent");
		}
		String digits = this.text.substring(start, this.position);
		if (!digits.matches("-?[0-9]+(\\.[0-9]+)?")) {
			throw Refusal.option(this.option, "not a number: " + digits);
		}
		return new Token(Token.Kind.NUMBER, digits);
	}

	private Token word() {
		int start = this.position;
		while (this.position < this.text.length() && wordly(this.text.charAt(this.position))) {
			this.position++;
		}
		String word = this.text.substring(start, this.position);
		if (this.position < this.text.length() && this.text.charAt(this.position) == '\'') {
			return switch (word) {
				case "guid" -> new Token(Token.Kind.GUID, quoted());
				case "datetime" -> new Token(Token.Kind.DATETIME, quoted());
				default -> throw Refusal.option(this.option, "unknown literal " + word);
			};
		}
		return new Token(Token.Kind.WORD, word);
	}

	private String quoted() {
		StringBuilder content = new StringBuilder();
		this.position++;
		while (this.position < this.text.length()) {
			char each = this.text.charAt(this.position++);
			if (each != '\'') {
				content.append(each);
			}
			else if (this.position < this.text.length() && this.text.charAt(this.position) == '\'') {
				content.append('\'');
				this.position++;
			}
			else {
				return content.toString();
			}
		}
		throw Refusal.option(this.option, "a string without an end");
	}

	private static boolean digit(char each) {
		return each >= '0' && each <= '9';
	}

	private static boolean wordly(char each) {
		return Character.isLetterOrDigit(each) || each == '_';
	}

}
