/** What happened when a shown fix was tried. */
@NullMarked
package org.faultbook.kb.outcome;

import org.jspecify.annotations.NullMarked;
