/** The search index on Apache Lucene: generations, commits, the two questions and their filter. */
@NullMarked
package org.faultbook.kb.lucene;

import org.jspecify.annotations.NullMarked;
