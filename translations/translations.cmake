# SPDX-FileCopyrightText: 2026 The Fallow developers
# SPDX-License-Identifier: GPL-3.0-or-later
# fallow_translate(TARGET): compiles the languages that `complete` lists into a program, at :/i18n/fallow_<language>.qm.
# English is among them for its plurals. `./dev translate` brings new texts of the sources into the files.

function(fallow_translate target)
    set(folder ${CMAKE_CURRENT_FUNCTION_LIST_DIR})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${folder}/complete)
    file(STRINGS ${folder}/complete languages REGEX "^[a-z]")
    list(TRANSFORM languages REPLACE "^(.+)$" "${folder}/fallow_\\1.ts")
    # lrelease writes beside nobody else's: two programs compile the same files.
    set_source_files_properties(${languages} PROPERTIES OUTPUT_LOCATION ${CMAKE_CURRENT_BINARY_DIR}/i18n)
    qt_add_lrelease(${target} TS_FILES ${languages} QM_FILES_OUTPUT_VARIABLE compiled)
    qt_add_resources(${target} translations PREFIX "/i18n" BASE ${CMAKE_CURRENT_BINARY_DIR}/i18n FILES ${compiled})
endfunction()
