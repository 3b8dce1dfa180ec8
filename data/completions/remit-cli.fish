# fish completion for remit-cli
#
# Copyright The Remit contributors
# SPDX-License-Identifier: GPL-3.0-or-later

set -l commands detect show check patch export new stats
set -l dialects 'component sectioned prompt consultant persona'

complete -c remit-cli -f
complete -c remit-cli -n __fish_use_subcommand -s h -l help -d 'Print the commands'
complete -c remit-cli -n __fish_use_subcommand -l version -d 'Print the version'
complete -c remit-cli -n __fish_use_subcommand -a detect -d 'Print the dialect of files, and why'
complete -c remit-cli -n __fish_use_subcommand -a show -d 'Print what a file says'
complete -c remit-cli -n __fish_use_subcommand -a check -d 'Tell what is wrong, and mend it'
complete -c remit-cli -n __fish_use_subcommand -a patch -d 'Change files by a JSON Patch'
complete -c remit-cli -n __fish_use_subcommand -a export -d 'Write files in another dialect'
complete -c remit-cli -n __fish_use_subcommand -a new -d 'Print a template to begin with'
complete -c remit-cli -n __fish_use_subcommand -a stats -d 'Count files, sections and tokens'

for command in $commands
    set -l here "__fish_seen_subcommand_from $command"
    complete -c remit-cli -n $here -s h -l help -d 'Print the options'
    complete -c remit-cli -n $here -x -l dialect -a $dialects -d 'The dialect'
end

set -l here '__fish_seen_subcommand_from detect show check export stats'
complete -c remit-cli -n $here -k -a '(__fish_complete_suffix .md)'

set -l here '__fish_seen_subcommand_from detect stats'
complete -c remit-cli -n $here -x -l format -a 'text json' -d 'How to print it'

set -l here '__fish_seen_subcommand_from show'
complete -c remit-cli -n $here -x -l format -a 'json outline' -d 'How to print it'
complete -c remit-cli -n $here -l spans -d 'Add where it stands in the file'

set -l here '__fish_seen_subcommand_from check'
complete -c remit-cli -n $here -x -l format -a 'text json sarif github markdown' -d 'How to print it'
complete -c remit-cli -n $here -l fix -d 'Mend what can be mended'
complete -c remit-cli -n $here -x -l severity -a 'info warning error' -d 'Only what is at least as bad'
complete -c remit-cli -n $here -x -l explain -d 'Explain a rule' \
    -a 'all (remit-cli check --explain=all 2>/dev/null | string replace -r " .*" "")'

set -l here '__fish_seen_subcommand_from patch'
complete -c remit-cli -n $here -s i -l in-place -d 'Write the files'
complete -c remit-cli -n $here -k -r -s p -l patch -a '(__fish_complete_suffix .json)' -d 'The patch'
complete -c remit-cli -n $here -k -a '(__fish_complete_suffix .md; __fish_complete_suffix .json)'

set -l here '__fish_seen_subcommand_from export'
complete -c remit-cli -n $here -x -l to -a "$dialects all" -d 'The dialect to write'
complete -c remit-cli -n $here -l native-only -d 'Leave out what has no place'
complete -c remit-cli -n $here -x -l report -a 'text json' -d 'What became of each part'
complete -c remit-cli -n $here -l fail-on-loss -d 'Exit with 1 where something is lost'

set -l here '__fish_seen_subcommand_from export new'
complete -c remit-cli -n $here -r -F -s o -l output -d 'Write to a file or folder'
complete -c remit-cli -n $here -l force -d 'Write over files that exist'
