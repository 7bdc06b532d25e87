package uz.consbridge.gateway.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.http.HttpMethod;

/** All operations that are described, in the order of the document. */
public final class Operations {

	private final Map<String, Operation> described = new LinkedHashMap<>();

	private String tag = "";

	Operations() {
	}

	/** Those that follow belong together. */
	public Operations about(String tag) {
		this.tag = tag;
		return this;
	}

	public Operation get(String path, String name) {
		return add(HttpMethod.GET, path, name);
	}

	public Operation post(String path, String name) {
		return add(HttpMethod.POST, path, name);
	}

	public Operation put(String path, String name) {
		return add(HttpMethod.PUT, path, name);
	}

	public Operation delete(String path, String name) {
		return add(HttpMethod.DELETE, path, name);
	}

	Map<String, Operation> described() {
		return this.described;
	}

	private Operation add(HttpMethod method, String path, String name) {
		Operation operation = new Operation(name, this.tag);
		if (this.described.put(method + " " + path, operation) != null) {
			throw new IllegalStateException("Described twice: " + method + " " + path);
		}
		return operation;
	}

}
