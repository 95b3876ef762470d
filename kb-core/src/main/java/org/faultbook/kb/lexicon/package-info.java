/** The words of the field in both languages: concepts, synonyms, colloquial phrases. */
@NullMarked
package org.faultbook.kb.lexicon;

import org.jspecify.annotations.NullMarked;
