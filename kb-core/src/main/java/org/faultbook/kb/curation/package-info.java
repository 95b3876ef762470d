/** What persons do to cases, act by act: merge, split, edit, publish, and taking any of it back. */
@NullMarked
package org.faultbook.kb.curation;

import org.jspecify.annotations.NullMarked;
