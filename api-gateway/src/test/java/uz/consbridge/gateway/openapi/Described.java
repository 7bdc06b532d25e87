package uz.consbridge.gateway.openapi;

/** What a feature's operations mean and answer, as far as their code does not say it. */
public interface Described {

	void describe(Operations operations);

}
