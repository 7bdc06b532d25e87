package uz.consbridge.gateway.manager.web;

import uz.consbridge.gateway.manager.WaitTime;

/** A waiting time in words, in Russian or Uzbek. */
final class WaitText {

	private static final int HOUR = 60;

	private WaitText() {
	}

	static String of(int minutes, String language) {
		boolean uzbek = language.equals("uz");
		if (minutes < HOUR) {
			return "~" + minutes + (uzbek ? " daqiqa" : " мин");
		}
		int hours = WaitTime.hours(minutes);
		return "~" + hours + (uzbek ? " soat" : " " + hoursInRussian(hours));
	}

	private static String hoursInRussian(int hours) {
		int tens = hours % 100;
		int ones = hours % 10;
		if (tens >= 11 && tens <= 14) {
			return "часов";
		}
		return switch (ones) {
			case 1 -> "час";
			case 2, 3, 4 -> "часа";
			default -> "часов";
		};
	}

}
