package uz.consbridge.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Public types that no other package needs, as the class files tell. A type is needed if
 * a class of another package mentions it or what it contains, be it only in a signature
 * or an annotation, or if a public type shows it in a public member. Nothing is said of
 * types with constants, which disappear where they are used, and of those with a
 * {@code main} method.
 */
final class PublicTypes {

	private static final Pattern NAME = Pattern.compile("uz/consbridge/[\\w/]+");

	private final List<ClassModel> classes;

	private PublicTypes(List<ClassModel> classes) {
		this.classes = classes;
	}

	/** Of all classes below the directories. */
	static PublicTypes in(List<Path> directories) {
		List<ClassModel> classes = new ArrayList<>();
		for (Path directory : directories) {
			try (Stream<Path> files = Files.walk(directory)) {
				for (Path file : files.filter((each) -> each.toString().endsWith(".class")).toList()) {
					classes.add(ClassFile.of().parse(file));
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return new PublicTypes(classes);
	}

	/** The names of those that need not be public. */
	List<String> needless() {
		Set<String> needed = new HashSet<>();
		for (ClassModel each : this.classes) {
			Set<String> mentioned = mentioned(each);
			mentioned.removeIf((name) -> packageOf(name).equals(packageOf(topLevel(each))));
			needed.addAll(mentioned);
			needed.addAll(shown(each));
		}
		return this.classes.stream()
			.filter((each) -> isPublic(each.flags()) && each.thisClass().asInternalName().equals(topLevel(each)))
			.filter((each) -> !needed.contains(topLevel(each)) && !hasConstants(each) && !hasMain(each))
			.map((each) -> topLevel(each).replace('/', '.'))
			.sorted()
			.toList();
	}

	/** The top-level types whose names occur anywhere in the class file. */
	private static Set<String> mentioned(ClassModel model) {
		Set<String> names = new HashSet<>();
		for (PoolEntry entry : model.constantPool()) {
			if (entry instanceof Utf8Entry text) {
				collect(text.stringValue(), names);
			}
		}
		return names;
	}

	/** The types in the public members of a public type other than itself. */
	private static Set<String> shown(ClassModel model) {
		Set<String> names = new HashSet<>();
		if (isPublic(model.flags())) {
			for (MethodModel method : model.methods()) {
				if (isShown(method.flags())) {
					collect(method.methodType().stringValue(), names);
					method.findAttribute(Attributes.signature())
						.ifPresent((signature) -> collect(signature.signature().stringValue(), names));
				}
			}
			model.findAttribute(Attributes.signature())
				.ifPresent((signature) -> collect(signature.signature().stringValue(), names));
			model.superclass().ifPresent((parent) -> collect(parent.asInternalName(), names));
			model.interfaces().forEach((parent) -> collect(parent.asInternalName(), names));
		}
		names.remove(topLevel(model));
		return names;
	}

	private static void collect(String text, Set<String> names) {
		Matcher matcher = NAME.matcher(text);
		while (matcher.find()) {
			names.add(matcher.group());
		}
	}

	private static boolean hasConstants(ClassModel model) {
		return model.fields()
			.stream()
			.filter((field) -> !field.flags().has(AccessFlag.PRIVATE))
			.anyMatch((FieldModel field) -> field.findAttribute(Attributes.constantValue()).isPresent());
	}

	private static boolean hasMain(ClassModel model) {
		return model.methods()
			.stream()
			.anyMatch((method) -> method.methodName().equalsString("main") && method.flags().has(AccessFlag.STATIC));
	}

	private static boolean isPublic(AccessFlags flags) {
		return flags.has(AccessFlag.PUBLIC);
	}

	private static boolean isShown(AccessFlags flags) {
		return flags.has(AccessFlag.PUBLIC) || flags.has(AccessFlag.PROTECTED);
	}

	private static String topLevel(ClassModel model) {
		return model.thisClass().asInternalName().replaceFirst("\\$.*", "");
	}

	private static String packageOf(String name) {
		return name.substring(0, name.lastIndexOf('/'));
	}

}
