/**
 * Manuals of one document in two languages: which belong together, which of their texts say the same, and the terms that
 * these teach.
 */
@NullMarked
package org.faultbook.indexer.bilingual;

import org.jspecify.annotations.NullMarked;
