package uz.consbridge.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.util.ArrayList;
import java.util.List;

import com.tngtech.archunit.core.domain.JavaClass;

/** The string constants of a class, where its SQL is. */
final class ConstantPool {

	private ConstantPool() {
	}

	static List<String> strings(JavaClass type) {
		List<String> strings = new ArrayList<>();
		try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
			for (PoolEntry entry : ClassFile.of().parse(bytes.readAllBytes()).constantPool()) {
				if (entry instanceof StringEntry string) {
					strings.add(string.stringValue());
				}
			}
			return strings;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
