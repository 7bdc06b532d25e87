package uz.consbridge.simulator.onec.model;

/** The description of the service, made from the tables. */
public final class Edmx {

	private Edmx() {
	}

	/** The whole document. */
	public static String document() {
		StringBuilder out = new StringBuilder("""
				<?xml version="1.0" encoding="UTF-8"?>
				<edmx:Edmx Version="1.0" xmlns:edmx="http://schemas.microsoft.com/ado/2007/06/edmx">
				<edmx:DataServices m:DataServiceVersion="3.0" m:MaxDataServiceVersion="3.0" \
				xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">
				<Schema Namespace="StandardODATA" xmlns="http://schemas.microsoft.com/ado/2009/11/edm">
				""");
		Model.all().forEach((type) -> type(out, type));
		out.append("<EntityContainer Name=\"EnterpriseV8\" m:IsDefaultEntityContainer=\"true\">\n");
		for (EntityType type : Model.all()) {
			out.append("<EntitySet Name=\"%1$s\" EntityType=\"StandardODATA.%1$s\"/>\n".formatted(type.name()));
		}
		out.append("</EntityContainer>\n</Schema>\n</edmx:DataServices>\n</edmx:Edmx>\n");
		return out.toString();
	}

	private static void type(StringBuilder out, EntityType type) {
		out.append("<EntityType Name=\"").append(type.name()).append("\">\n<Key>\n");
		type.key().forEach((name) -> out.append("<PropertyRef Name=\"").append(name).append("\"/>\n"));
		out.append("</Key>\n");
		type.members().forEach((member) -> property(out, member, type.keyed(member.name())));
		for (Section section : type.sections()) {
			out.append("<Property Name=\"%s\" Type=\"Collection(StandardODATA.%s_%s_RowType)\" Nullable=\"false\"/>\n"
				.formatted(section.name(), type.name(), section.name()));
		}
		type.members().forEach((member) -> navigation(out, type, member));
		out.append("</EntityType>\n");
		for (Section section : type.sections()) {
			out.append("<ComplexType Name=\"%s_%s_RowType\">\n".formatted(type.name(), section.name()));
			out.append("<Property Name=\"Ref_Key\" Type=\"Edm.Guid\" Nullable=\"false\"/>\n");
			out.append("<Property Name=\"LineNumber\" Type=\"Edm.Int64\" Nullable=\"false\"/>\n");
			section.members().forEach((member) -> property(out, member, false));
			out.append("</ComplexType>\n");
		}
	}

	private static void property(StringBuilder out, Member member, boolean key) {
		out.append("<Property Name=\"%s\" Type=\"%s\" Nullable=\"%s\"/>\n".formatted(member.name(), member.type().edm(),
				!key));
	}

	private static void navigation(StringBuilder out, EntityType type, Member member) {
		if (member.target() != null) {
			out.append("<NavigationProperty Name=\"").append(member.navigation());
			out.append("\" Relationship=\"StandardODATA.").append(type.name()).append('_').append(member.navigation());
			out.append("\" FromRole=\"Begin\" ToRole=\"End\"/>\n");
		}
	}

}
