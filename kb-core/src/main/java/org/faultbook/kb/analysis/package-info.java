/** Tokens of service texts, made once and the same for records and queries. */
@NullMarked
package org.faultbook.kb.analysis;

import org.jspecify.annotations.NullMarked;
