package uz.consbridge.gateway;

/** Makes the application known to tests in other packages. */
public final class ApiGatewayUnderTest {

	private ApiGatewayUnderTest() {
	}

	public static Class<?> source() {
		return ApiGateway.class;
	}

}
