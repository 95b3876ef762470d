package org.faultbook.diagnosis.page;

import org.jspecify.annotations.Nullable;

/**
 * Who reads a page, as far as pages show it.
 *
 * @param name null where nobody has to sign in
 * @param opensSources whether tickets and manuals may be opened
 * @param curates whether the knowledge may be changed
 * @param formMark the value of the field {@code csrf} that every form sends along
 */
public record PageReader(@Nullable String name, boolean opensSources, boolean curates, String formMark) {}
