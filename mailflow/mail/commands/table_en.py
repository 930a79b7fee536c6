"""What a facilitator can say to the service in English: examples, and patterns as command_table explains them."""
# ruff: noqa: E501  (patterns stay on one line, one a line)

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from mailflow.core.letters.done_lines import CommandName
from mailflow.mail.commands.saying import Saying

ENGLISH: Mapping[CommandName, Saying] = MappingProxyType(
    {
        CommandName.START: Saying(
            ("ok", "go ahead"),
            """
            start|begin|launch|kick_off|starting|get_started session|it|everything|process|things|invitations?
            kick it|session|things off
            go ahead? with_it|with_session|start|launch|and_start?
            get session|it|things|this started|going|rolling|underway
            send out|off? it|them|invitations|invites|invitation|everything out|off?
            invite everyone|everybody|them|people|my_colleagues|colleagues all?
            ready_to start|go|launch
            ready_when_you_are|green_light|we_are_ready|fire_away|set_it_in_motion|off_we_go|we_can_start|we_may_start|good_to_go|let_it_roll|roll|start_up
            get <ses>|it|this|things|ball going|started|rolling|underway|moving
            get_going|get_started|get_cracking|away_you_go|off_you_go|press_go|hit_go|kick_off|let_it_rip|shoot|send_away|you_re_good_to_go|all_set|all_systems_go
            send|send_away|you_have_green_light|you_ve_got_green_light|you_have_my_blessing
            """,
        ),
        CommandName.STATUS: Saying(
            ("status", "who has answered?"),
            """
            how it|things|session|we|far is|are|s? going|doing|we_are|progressing?
            can|may|could i see|have|get status|overview|progress|list_of_answers
            who is_still_missing|hasn_t_answered|answered|did_not_answer|didn_t_answer|has_not_replied
            status|progress|overview|state|standing report|update|check|overview|of_play|of_session|of_answers|of_things|please|so_far?
            status_report|state_of_play|progress_report|progress_update|status_update|where_are_we|where_are_we_at|where_do_we_stand|how_far_are_we|how_are_we_doing|how_is_it_going|how_s_it_going|what_s_status|what_is_status|what_s_state_of_play|what_s_the_status|whats_status|any_news|how_far_along_are_we|where_do_things_stand|how_do_we_stand|how_are_things_going|how_are_things
            send|give|show|get|tell|mail me|us? status|overview|progress|update|status_report|status_update|progress_report|state_of_play|where_we_stand|how_far_we_are|who_has_answered|who_answered|where_we_are|list_of_who_answered|status_overview so_far|of_session|of_answers|of_things?
            who has|hasn_t|has_not|have|answered|still|is|replied not|yet|still|already|all? answered|replied|responded|needs_to_answer|missing|joined|in|to_answer|owes_answer|owe_answer? yet|so_far?
            how_many people|answers|replies|have|responses|of_them have|so_far|are|do_we_have|did_we_get|came_in? answered|replied|responded|in|we|we_got? so_far?
            what_s_the_score|what_s_score|what_s_the_latest|what_s_latest|latest|update|any_update|any_updates|who_s_missing|who_s_outstanding|who_is_outstanding|who_s_left|who_s_replied|who_s_answered|who_s_in|how_s_it_looking|how_is_it_looking|how_are_we_getting_on|how_s_it_coming_along|has_everyone_answered|has_everybody_answered|has_everyone_replied|anything_in_yet|any_answers|any_replies|where_s_everyone_at
            give|send|drop me|us? quick|short|brief? update|rundown|summary_of_where_we_are
            how_many still? missing|outstanding|left
            are_there|any|have_we_got|have_we_had|did_we_get any? answers|replies|responses|reactions in|yet|so_far?
            """,
        ),
        CommandName.REMIND: Saying(
            ("send a reminder", "remind Els"),
            """
            send|give|mail <late> reminder|nudge|push
            send|mail|give|fire_off|issue new|friendly|gentle|another|quick|one|out|off|people|them|everyone|rest|others|stragglers|<late>? reminder|reminders|nudge|chaser|prod out|to|off|round? <late>?
            send|give|drop <who> gentle|friendly|quick|little|another? reminder|nudge|poke|prod|push|shout
            send|give reminder|nudge to? <who>
            remind|nudge|chase|prod|poke|reminding <late> up|again|to_answer|to_reply|that_they_should_answer|about_it?
            remind|nudge|chase|prod|poke <who> up|again|to_answer|to_reply?
            chase|follow up with? <late>?
            reminder|reminders|remind_them|remind_people|reminder_please to? <late>?
            give <late> gentle|friendly|quick|little? nudge|poke|push|reminder|shout|prod
            ping|jog|badger|hurry|hassle|bump|poke|tap <late> up|again|about_it|on_shoulder|memory?
            chase up? <late>
            get|ask <late> to answer|reply|respond
            one|another|a one? more|last|final|gentle? reminder|nudge
            """,
        ),
        CommandName.EXTEND: Saying(
            ("extend until Friday 18 December", "by 18 December"),
            """
            can|could|should|may <dl> be? moved|extended|postponed? ~
            have|get|need <span> more|extra|longer?
            <span> extra|more|longer|extension
            move|push|change|set|put|make|bring <dl>|things|answer_period for|of|back|out|on|forward? ~? by? <span>? back|later|on|out|longer|further|bit|little|extra? ~?
            make|move it ~
            extend|prolong|postpone|delay|push|shift|lengthen|reschedule|extending <dl>|it|things|back|out|answer_period|everything? for|of|back|out|on|forward|for_answers|for_answering? ~? by? <span>? back|later|on|out|longer|further|bit|little|extra? ~?
            <dl> extension|extended|to|is|should_be|can_be|moved|now|becomes|must_be|needs_to_be|be|moves_to|moved_to|extended_to|may_be|will_be? extended|moved|postponed|changed? ~
            new deadline|date|closing_date is|becomes? ~
            give|allow|grant|let them|everyone|everybody|people|us|folks|all|colleagues|participants|me|my_colleagues|team|answers? more|extra|longer|additional|extension|time|have|answer|<span>? time|to_answer|extra|more|longer|answer? ~? to_answer|to_reply|extra|more|longer|time|to_respond?
            extension ~? of? <span>?
            more_time|extra_time|longer ~? please?
            ~
            they|everyone|people|everybody|colleagues have|get|has|gets|may_answer|can_answer|can_have ~
            add <span> extra|more|to? <dl>?
            have|need|want|like bit|little|some|few|lot|<span>? more|extra|longer time|days|weeks|week|day? ~?
            bit|little|some|few more|extra time|days|weeks
            <dl> back|out|forward? ~
            stretch|bump|nudge|roll|slide <dl>|it|things? back|out|on|over? to|by? <span>? ~?
            let|give people|them|everyone|folks|us|everybody until? ~
            ~ instead
            they|people|everyone|everybody|we|colleagues|some|folks need|needs|could_use|want bit|little|few|some|<span>? more|longer|extra? time|days|day|week? more?
            """,
        ),
        CommandName.NEXT: Saying(
            ("next step", "close this round"),
            """
            next step|stage|round|phase|one|question?
            go|move|proceed|continue|skip|jump|advance|carry|we_can_move|lets_move|let_s_move|on|we_can_go on|ahead|forward|along|over|straight|right? to|with|into|onto? next step|stage|round|phase|one?
            move|moving on|ahead|along|forward
            to|on_to next step|stage|round|phase
            close|finish|end|wrap|conclude|complete|stop <round>|it|off|down|up|things off|down|up|here?
            close|wrap|finish off|down|up? <round>|it|things|here up|off|down?
            <round> is|can_be|may_be|should_be|be? over|closed|done|finished
            stop|don_t waiting|wait for_others|for_rest|for_answers|any_longer|longer?
            no_need_to_wait_any_longer|proceed|advance
            shut|lock|wind|tie|seal <round> down|up|off|out?
            time_to move_on|close|wrap_up|wrap_it_up|go_on
            that_s_enough|enough_waiting|we_have_enough|no_more_waiting move_on|go_on|next_step|next?
            draw line_under <round>|it
            """,
        ),
        CommandName.PAUSE: Saying(
            ("pause", "put it on hold"),
            """
            short|little|quick pause|break ~?
            pause|pausing|hold|suspend|freeze|halt <ses>|here|everything|it|things|on|off|that|process? on|off|here? for_now|for_moment|for_a_while|for_bit|for_while|temporarily|while|moment|bit? ~?
            put|place|keep <ses>|it|everything|things on hold|pause|ice for_now|for_moment|for_while? ~? until|till? <break>?
            pause|hold|suspend|freeze <ses>|everything|it|things|on? until|till? <break>
            put on_hold <ses>|it|everything for_now|for_moment?
            hold on|off|fire|everything|it? for_now|for_moment? ~?
            take|have break|pause ~?
            <ses> on hold|pause ~?
            wait|stop ~|for_now|for_moment|temporarily
            hit|press pause|brakes|pause_button|the_brakes ~?
            put|pop|park <ses>|it|this|things|everything? on_ice|on_hold|to_one_side|aside for_now|for_time_being? ~?
            park <ses>|it|this|everything for_now|for_time_being? ~?
            """,
        ),
        CommandName.RESUME: Saying(
            ("resume", "carry on"),
            """
            resume|continue|restart|unpause|unfreeze|carry|go|proceed|resuming|reactivate|recommence <ses>|on|ahead|it|everything|things|process? again|with_session|with_it?
            carry|go on|ahead again|with_session|with_it?
            start|begin|pick|get|set|bring <ses>|it|things|everything|up|going|rolling|back|off? up|again|back|going|started|where_we_left_off|on|going_again|moving_again again|up|on|going|where_we_left_off?
            take <ses>|it|us? off hold|pause
            end|lift|stop|remove pause|hold|break|pausing|suspension
            pause_is_over|back_on|we_are_back|we_re_back|off_hold|let_s_continue|lets_continue|on_with_it|back_to_work|let_s_go_on
            carry|crack|press|push on again|now|with_it|with_session?
            back on|to|in track|business|work|action|gear
            pick up|it|things|<ses> where_we_left|where_we_left_off|again|back_up
            break_is_over|break_s_over|pause_over
            """,
        ),
        CommandName.CANCEL: Saying(
            ("cancel the whole session",),
            """
            cancel|abort|terminate|scrap|kill|abandon|discontinue|scratch|drop|end|stop|ditch|cancelling <ses>|everything|it|all|whole_thing|thing|lot altogether|entirely|completely|please|now|of_it|for_good?
            cancel|abort
            call|shut <ses>|it|everything|off|whole_thing|down off|down|session|everything? session?
            call|shut off|down <ses>|everything|whole_thing
            <ses> is|should_be|must_be|has_to_be|to_be? cancelled|canceled|called_off|off
            pull plug on? <ses>?
            we_re|we_are calling_it_off|cancelling|stopping_altogether <ses>?
            stop <ses>|everything|whole_thing altogether|completely|entirely?
            call <ses>|whole_thing|it|everything|thing|all off
            we_re_calling|calling|i_m_calling <ses>|it|whole_thing off
            forget <ses>|the_whole_thing|whole_thing
            """,
        ),
        CommandName.ADD: Saying(
            ("add nele@example.org", "also invite nele@example.org"),
            """
            <old> should|wants_to|can|would_like_to|will? join|take_part|participate|be_added|too , his|her|their|address|email address|email|is|email_address? is? <new@>
            add|include|invite|bring|adding|put|involve|copy <who> in|on_board|to_session|to_list|to_group|on_list|aboard|along|onto_list|as_participant|to_participants|into_session|to_it|as_well|too|on_the_list?
            bring|count in <who>
            <who> should|can|wants_to|would_like_to|will|may|needs_to|must|is join|joining|be_added|be_invited|participate|take_part|be_in|be_included us|session|in|too|as_well?
            let <who> join|participate|take_part|in
            i_forgot|forgot|i_also_forgot|don_t_forget|we_forgot <who>
            new|extra|additional|another participant|participants|colleague|person? <who>
            <who@> in
            plus <who@>
            can|could|may|should <who@> join|be_added|take_part|participate|come_in|be_included|be_invited us|in|too|as_well?
            """,
        ),
        CommandName.REMOVE: Saying(
            ("without Tom", "remove Tom"),
            """
            remove|drop|delete|exclude|uninvite|unsubscribe|skip|removing|strike|cut|omit|disinvite <who> from|off|out|of? list|session|group|of_list|of_session|out|off|participants|participant_list|it|the_list?
            take|leave|strike|kick|cross|get|drop|move|cut|scratch <who> off|out|from_list|off_list|out_of_it|out_of_session|off_the_list|out_of_list|from_session|out_of_group|from_the_list|out_of_the_session
            take|leave|cross|cut|strike off|out <who>
            <who> out|is_out|off|should_be_removed|can_be_removed|removed|is_not_taking_part|is_not_joining|isn_t_joining|won_t_join|won_t_be_joining|isn_t_taking_part|will_not_join|can_be_taken_off|needs_to_come_off_list|can_come_off|can_come_off_list|drops_out|has_to_go|is_dropping_out|won_t_take_part|must_go|should_come_off_list|can_go|won_t_participate
            without <who>
            don_t|do_not invite|include <who>
            everyone except <who>
            """,
        ),
        CommandName.REPLACE: Saying(
            ("replace tom@example.org with nele@example.org",),
            """
            <old@> should_be|must_be|is_now <new@>
            <old> out , <new> instead|in_instead|in_their_place|in_his_place|in_her_place
            remove|drop|take <old> out|off? , add|invite|put|use <new> instead|in_instead|in_his_place|in_her_place|in_their_place
            replace|swap|substitute|exchange|change|switch <old> out|address|s_address? with|by|for|to|out_for <new>
            swap out <old> for <new>
            <old> should_be|must_be|is_to_be|to_be|has_been|is|needs_to_be|can_be? replaced by|with <new>
            <new> instead_of|in_place_of|replaces|takes_place_of|will_replace|for|in_for|takes_over_from|rather_than|in_lieu_of|is_replacing <old>
            put|use|invite|take|add|have|ask|include <new> instead_of|in_place_of|rather_than|in_lieu_of <old>
            instead_of|in_place_of <old> use|invite|take|add|, , ? <new>
            instead_of|in_place_of <old> , use|invite|take|add? <new>
            new|correct|right address|email|email_address for|of <old> is? <new@>
            <old> has|uses|s new? address|email|email_address is|:|,? <new@>
            substitute <new> for <old>
            """,
        ),
        CommandName.QUESTION: Saying(
            ("question 2: What does not work?",),
        ),
        CommandName.DRAFT: Saying(
            ("show the draft",),
            """
            show|send|give|let|mail|forward|share me|us? see|have|read|over|through|again? <draft> again|over|first|so_far|now|to_me|as_it_stands|through|as_is?
            can|may|could|might|i|d_like_to|like_to|want_to i|we|see? see|have|read|get|look_at|view|view? <draft> first|so_far|again?
            see|view|preview <draft>
            <draft> please?
            what_does <draft> look_like
            what does <draft> look_like
            make|write|prepare|produce|draw|put|give|show|let|send me|us|up|together|see|quick|first? <draft> please|together|of_summary?
            can|may|could i see|have|read|get <draft>
            """,
        ),
        CommandName.APPROVE: Saying(
            ("approved",),
            """
            approve|approved|approving|i_approve|i_m_approving|approval|sign_off|sign_off_on|accept|publish|release|sanction <draft>|it|this|top_7|all|that|as_is? as_is|as_it_stands|as_it_is?
            <draft>|it|top_7|all|this is|looks|has_been|can|may? approved|ok|fine|good|good_to_go|go_out|be_sent|is_fine|is_good|great|ready_to_go|is_approved|be_published|be_sent_out|is_ok
            signed_off|approval_given|i_give_my_approval|approved_as_is|you_have_my_approval
            send out|on|off? <draft>|top_7 out|on|to_everyone|to_everybody|to_all?
            happy|ok|i_agree|agreed|fine|i_m_happy|agree with|on <draft>
            """,
        ),
        CommandName.ACCEPT: Saying(
            ("accept remark 2",),
            """
            accept|apply|take|adopt|include|use|yes_to <remark> <n> on_board|over?
            accept <n>
            <remark> <n> ok|yes|accepted|accept|fine|is_right|is_fine|agreed|good
            """,
        ),
        CommandName.LEAVE: Saying(
            ("leave remark 2",),
            """
            leave|ignore|reject|skip|decline|dismiss|discard <remark> <n> out|as_is|aside|alone|be?
            leave|ignore|reject <n>
            <remark> <n> no|leave|ignore|rejected|leave_it|skip|reject|not
            """,
        ),
        CommandName.UNDO: Saying(
            ("undo",),
            """
            undo|revert|rollback|take|roll|reverse|unsend|recall that|last|it|this|back|last_change|last_command|last_one|previous_command|last_step|what_you_did|my_last_command|everything? back|change|last_change?
            take|roll that|it|this|last_change back
            stop|don_t|do_not sending|send that|it|this|out|mail|yet?
            """,
        ),
        CommandName.HANDOVER: Saying(
            ("hand over to els@example.org",),
            """
            hand|handing|pass|transfer|give|turn|delegate|handover|assign <ses>|this|it|things|over|on|lead|facilitation|control|everything|reins|role? over|on|of_session? to <who>
            hand over|on <ses>|this|it? to <who>
            <who> takes|will|is|can|should|may|becomes|to over|take_over|taking_over|facilitator|facilitate|take_it_from_here|new_facilitator|co_facilitator|run_it session|from_me|from_here|from_now_on?
            let|make|have <who> take_over|facilitator|co_facilitator|facilitate|run_it|run_session|new_facilitator|lead session?
            """,
        ),
        CommandName.SHARE: Saying(
            ("mail also to leen@example.org",),
            """
            mail|send|share|email|forward|pass|give|distribute it|this|top_7|top_seven|seven_points|result|results|end_result|final_result|final_results|list|final_list|everything|report|final_report|them? on? to|with <who@> as_well|too?
            <who@> should|may|can|must|would_like_to|wants_to|needs_to get|have|receive|see|read it|this|top_7|result|results|list|report? as_well|too?
            copy_in <who@>
            """,
        ),
        CommandName.REVISIT: Saying(
            ("remind us in six weeks",),
            """
            remind|ask|mail|contact|check_in|check_back|check|follow_up|get_back|come_back|write us|everybody|everyone|all_of_us|group|with_us|to_us|with_everyone|with_everybody|them|us_all|all? again? ~ again? <after>?
            ~ remind|ask us|everybody|everyone|group again? <after>?
            6|six weeks later?
            yes six|6 weeks
            """,
        ),
        CommandName.HELP: Saying(
            ("help", "what can I say?"),
            """
            help|instructions|manual|commands|guide|options|sos me|needed|out|required|please|list?
            what can|do|are|should|commands|may|options|else|all i|we|commands|options|you|my|can_i|are_there|do_i_have|available|possible|can|things? say|do|ask|options|commands|understand|tell_you|use|write|say_to_you|ask_you|there|mail|send|i_can_say|i_can_do|answer|reply? here|to_you|you|with_this?
            how does|do|can|to|should this|it|i|that|we|use|the_service|you|service work|use_this|use_it|this|do_this|use|go_about_it|use_you? exactly|again|here?
            i need|don_t|m|could_use|am|do_not help|know|lost|understand|some|stuck|confused|get what_to_do|how|how_this_works|help|how_it_works|this|it|what_i_can_do?
            send|give|show|list|tell me? help|instructions|commands|options|list_of_commands|what_i_can_do|manual|what_i_can_say|all_commands
            what can|could|may|should i|we tell|ask|say|write|send|do you|to_you? to_do|you|here|for_me|to_say|next?
            what_are_my_options|what_are_the_options|which_commands_are_there|which_commands_exist|how_do_i_use_this|how_do_i_do_this
            """,
        ),
    }
)
