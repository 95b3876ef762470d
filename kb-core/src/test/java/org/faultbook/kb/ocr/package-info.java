@NullMarked
package org.faultbook.kb.ocr;

import org.jspecify.annotations.NullMarked;
