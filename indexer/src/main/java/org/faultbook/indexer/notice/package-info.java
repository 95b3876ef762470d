/** What a reader of a summary is told, in both languages. */
@NullMarked
package org.faultbook.indexer.notice;

import org.jspecify.annotations.NullMarked;
