/** A manual as it was read: blocks in reading order, whatever the format of its file. */
@NullMarked
package org.faultbook.indexer.document;

import org.jspecify.annotations.NullMarked;
