/**
 * Reads files that nobody here has seen in a process of their own, under limits: what such a file breaks, hangs or fills is
 * that process.
 */
@NullMarked
package org.faultbook.indexer.document.sandbox;

import org.jspecify.annotations.NullMarked;
