/** Languages, spans and texts in two languages. */
@NullMarked
package org.faultbook.kb.text;

import org.jspecify.annotations.NullMarked;
