package uz.consbridge.simulator.onec;

import tools.jackson.databind.node.ObjectNode;
import uz.consbridge.simulator.http.Json;
import uz.consbridge.simulator.http.Reply;

/** The forms in which the base and the servers around it say no; faults may use them. */
public final class Errors {

	static final String JSON_TYPE = "application/json;charset=utf-8";

	private Errors() {
	}

	/** The error of the OData interface as JSON. */
	public static String odata(String code, String message) {
		ObjectNode error = Json.object().put("code", code);
		error.set("message", Json.object().put("lang", "ru").put("value", message));
		return Json.object().set("odata.error", error).toString();
	}

	/** The error of the OData interface as XML. */
	public static String xml(String code, String message) {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<m:error xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">
				<m:code>%s</m:code><m:message xml:lang="ru">%s</m:message></m:error>
				""".formatted(code, escape(message));
	}

	/** An exception of the application server. */
	public static String exception(String description) {
		ObjectNode exception = Json.object().put("descr", description);
		exception.set("inner", Json.object().put("descr", "Ошибка сеанса"));
		return Json.object().set("exception", exception).toString();
	}

	/** A page of the web server. */
	public static String html(String title) {
		return """
				<!DOCTYPE html><html><head><title>%1$s</title></head><body><h2>%1$s</h2></body></html>
				""".formatted(escape(title));
	}

	static Reply reply(boolean json, int status, String code, String message) {
		return json ? Reply.of(status, JSON_TYPE, odata(code, message))
				: Reply.of(status, "application/xml;charset=utf-8", xml(code, message));
	}

	static Reply page(int status, String title) {
		return Reply.of(status, "text/html; charset=utf-8", html(title));
	}

	static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
