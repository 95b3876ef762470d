package org.faultbook.diagnosis.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The address of a page of this server with its parameters, in their order; a parameter may occur several times. */
public record PageLink(String path, List<Parameter> parameters) {
    /** The parameter that chooses the language of a page. */
    public static final String LANGUAGE = "lang";

    /** One parameter, not encoded. */
    public record Parameter(String name, String value) {}

    public PageLink {
        parameters = List.copyOf(parameters);
    }

    public static PageLink to(String path) {
        return new PageLink(path, List.of());
    }

    /** With one more parameter; as it is where the value is blank. */
    public PageLink and(String name, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return this;
        }
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(new Parameter(name, value.toString()));
        return new PageLink(path, more);
    }

    /** Without any parameter of a name. */
    public PageLink without(String name) {
        return new PageLink(
                path, parameters.stream().filter(p -> !p.name().equals(name)).toList());
    }

    /** With this parameter first, in place of any of its name. */
    public PageLink first(String name, String value) {
        List<Parameter> all = new ArrayList<>(List.of(new Parameter(name, value)));
        all.addAll(without(name).parameters);
        return new PageLink(path, all);
    }

    /** One segment of a path, encoded. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        StringBuilder link = new StringBuilder(path);
        char joint = '?';
        for (Parameter p : parameters) {
            link.append(joint)
                    .append(p.name())
                    .append('=')
                    .append(URLEncoder.encode(p.value(), StandardCharsets.UTF_8));
            joint = '&';
        }
        return link.toString();
    }
}
