/** Reads the taxonomy and the lexicon that the product ships. */
@NullMarked
package org.faultbook.kb.content;

import org.jspecify.annotations.NullMarked;
