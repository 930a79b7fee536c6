# ruff: noqa: E501 - one phrase a line, however long
"""English phrases."""

from __future__ import annotations

from mailflow.mail.answering.phrase_table import Phrases

ENGLISH = Phrases(
    yes=r"""
yes( please| sure)?
yep
yup
yeah
yea
yess
aye
sure( thing)?
of course
certainly
definitely
absolutely
gladly
happily
(consider|count|sign|put|add|book|pencil|deal|include|mark|write|list) (me|us)( _)? (in|up|down|on|for|as)( _)?
(im|we re|were|am|i am|we are|ill be|we ll be|will be|ive)( _)? (in|game|on board|up for|there|joining|coming|participating|attending|available|interested|keen|delighted|in for)
(i|we|ill|well|id|i will|we will|im)( _)? (join|come|attend|participate|take part|be there|contribute|joining|joining in)
(happy|glad|delighted|pleased|keen|eager|love|like|excited|thrilled|want|wanting|would be glad)( _)? to (join|come|take part|participate|attend|contribute|help|be part|be there|be involved|do|answer|get involved)
(be|being|id be) (happy|glad|delighted|pleased) to
with (great |much )?pleasure
my pleasure
^(ok|okay|okey|okie|okiedokie|okey dokey|k|kk)
ok(ay)?
sounds like a plan
(works|fine|good|ok|okay|great|perfect|suits) (for|by|with)? ?(me|us)
(that|this|it|date|day)( _)? (works|suits|is fine|s fine)( me)?
that s fine
thats fine
all good
(can|may|could) (always )?(count|rely) on (me|us)
always (happy|up for)
alright
all right
deal
agreed
accept(ed)?
i accept
why not
(no|without a|not a) (problem|doubt|objections?|worries)
(cant|can not|cannot|couldnt) (wait|say no|refuse|resist)
(wouldnt|would not|wont) (miss|say no)( _)?
(wont|would not|wouldnt|dont) say no
ill (give it a (go|try|shot)|do my best|try|be there|do it|make it|do that)
(i|we) will (try|do my best|make it work|give it a try|be there)
(try|trying) (my|to)( _)?
do my best
(i|we) can (make it|join|come|do that|attend|participate|take part|be there)
(normally|in principle|usually|probably|most likely|likely)( _)? (yes|ok|okay|in|fine|join|should be fine|works|i can|be there|ill|there)
should (be (fine|ok|okay|possible|able to( _)?|there)|work|fit)
yes
im there
ill be there
(see|c) (you|u) there
looking forward
bring it on
lets go
lets do (it|this)
go ahead
go for it
will do
(confirm|confirming|confirmed)( _)? (attendance|participation|presence|that i)?
sign me up
(i would|id) (love|like|be happy|be glad|be delighted|be honou?red|be keen)( to)?$
(rsvp|r s v p) yes
present
amazing yes
by all means
i m in
im in
^in$
""",
    yes_weak=r"""
(great|nice|cool|lovely|awesome|super|brilliant|excellent|wonderful|perfect|fantastic|yay)
(seems|looks|sounds) (good|great|fine|perfect|nice|interesting|fun|useful|cool|lovely|worthwhile|fine)
interested
""",
    praise=r"""
(great|nice|good|lovely|interesting|wonderful|cool|excellent|brilliant) (idea|initiative|topic|theme|project|question|questions|plan|to hear|of you|one|that you|subject|thinking)
(thank you|thanks|thx|many thanks|cheers|ta|ty)( _)?( for( _)?(invit\w+|mail|email|message|asking|info|thinking|this|letting|the|your|organi\w+|me)( _)?)?
""",
    no=r"""
no+
nope
nah
nay
no (thanks|thank you|thx|sorry)
(cant|can t|cannot|can not|couldnt|wont|will not|wouldnt|am not able to|not able to|unable to|wont be able to|not be able to|im not able to)( _)? (join|come|attend|participate|take part|make it|make|be there|do it|do this|do that|commit|contribute|help|be part|get involved|fit|manage|work|free|find the time|take this on|take on|make room|spare)
(cant|cannot|can not|cant) (this|at) (time|the moment)
(i|we) (cant|can not|cannot|wont)( _)?( sorry| unfortunately| this time)*$
(not|wont|dont|doesnt|isnt)( _)? (work|suit|fit|possible|available|interested|attending|joining|coming|participating|for me|my thing|my cup of tea|feasible|free|be there|be joining|going to work|happening|up for it|in)( _)?
not (this time|today|now|at the moment|possible|for me|interested|available|able|really|really my|in the position|this year|this round|right now|on this occasion)
not going to (make|be|happen|work|join|manage)( _)?
unable
(rather|prefer|would rather|d rather|id rather|better)( _)? not( _)?
(ill|i will|i|we|have to|must|need to|going to|gonna|got to|should)( _)? (pass|decline|skip|sit this|sit out|bow out|opt out|say no|turn down|give it a miss|give this a miss|refuse|miss this|miss it|drop out|withdraw|back out|step back)( _)?
(pass|skip|decline|declined|declining|regrets)( this| on)?( _)?
pass (on )?this( _)?
(pass|skip) (for now|this time|this one)
hard pass
(dont|do not|doubt) (think|believe|expect)( (i|we|ill|that|it|id)| so| this| its| it)( __)?
leave (me|us) out __
(nothing|not) (for me|my scene)
sit (this|it) (one )?out
count (me|us) out
without me
include me out
(no|not enough|dont have( the| any| enough)?|havent( got)?( the| any)?|lack the|short of|little|dont really have|dont have) (time|capacity|interest|room|bandwidth|energy|headspace|space|availability)( _)?
(too|so|very|really|super|incredibly|extremely|swamped|insanely) (busy|much on|many|swamped|full|much going)( _)?
(swamped|snowed under|overloaded|overwhelmed|fully booked|booked up|tied up|double booked|plate is full|diary is full|schedule is full|calendar is full|up to my (neck|ears|eyeballs))
(have|got) (too much|a lot) on( _)?
(other|prior|previous) (commitments?|engagements?|obligations|plans)
(otherwise engaged)
(ill|i will|i) be (away|abroad|on leave|on holiday|off|out of the office|on vacation|travelling)( _)?( then| that week| that day)?
on (maternity|paternity|parental|sick) leave
retired
(no longer|dont) work (here|there|with)( _)?
(wont|cant|not) be (there|joining|attending|coming|participating|able)( _)?
no can do
afraid( _)? (not|cant|no|have to|wont|pass)( _)?
im afraid not
(unfortunately|sadly|regrettably) (not|no|i have to|i must)( _)?
(sorry|thanks) but no( _)?
changed my mind no
thumbsdown
take me off (for )?this( _)?
out for this one
im out
i m out
""",
    no_weak=r"""
(sorry|unfortunately|sadly|regrettably|alas|apologies|regret|afraid)
(cant|cannot|can not|wont|couldnt)
(on leave|on holiday|abroad|on vacation|away)
""",
    later=r"""
(ill|i will|we ll|well|will|can i|let me|ill have to|i shall)( _)? (let you know|let u know|get back|come back|confirm|reply|answer|respond|tell you|know more|keep you posted|revert|follow up|be in touch|decide)( _)?
let (you|u|ya) know( _)?
(can|could|may|shall) (i|we)( _)? (tell|let you know|confirm|answer|reply|say)( _)? (tomorrow|later|next|on|by|in|after)
(get|come|circle|be) back to (you|this|u)( _)?
(have|need|must|going|want|got|let me|gotta|ill|will|just|first)( _)? (check|see|look at|look into|think|consult|discuss|ask|talk|verify|figure)( _)?( diary| calendar| schedule| boss| manager| team| about it| it over| it through)?
(checking|check) (my|the) (calendar|diary|agenda|schedule)( _)?
(know|decide|say|confirm|tell you|answer|reply)( _)? (later|tomorrow|next week|by (monday|tuesday|wednesday|thursday|friday|the weekend)|in a few days|soon|after( _)?)( _)?
(dont|do not|cant|cannot|not) (_ )?(know|sure|say|confirm|tell|decided|certain|commit) yet( _)?
not (sure|certain|decided)( _)? yet
not yet( _)?
(havent|have not) (decided|made up)( _)?
sleep on it
think (about it|it over|on it)( _)?
(more|answer|reply|confirmation) (later|to follow|soon|next week)
^later
tbc
to be confirmed
give me (a|some|until|till)( _)? (time|days?|week|moment|bit|minute|monday|tuesday|wednesday|thursday|friday)( _)?
(out of (the )?office|away|on leave|on holiday|on vacation|off|abroad|travelling|on annual leave)( _)? (until|till|til|through)( _)?
(back|return|returning)( _)? (on|in|from|at)( _)?
bear with me( _)?
keep you (posted|informed)( _)?
hold (my|a) (spot|place|seat)( _)? (until|while)( _)?
""",
    ask_again=r"""
(ask|remind|try|contact|ping|nudge|email|mail|prod|check|chase|approach)( _)? (again|later|next week|next month|in \w+|after|on \w+day|in a( _)?)( _)?
(ask|remind|nudge|ping|prod|chase) me( _)? (again|later|next|in|after|closer)( _)?
(reminder|send)( _)? (again|later|next week|in a( _)?)( _)?
check (back|in) (with me )?(again |later |in |next )?( _)?
""",
    maybe=r"""
^(it |that )?(could|might) be$
(maybe|perhaps|possibly|potentially|might|mayb)
(we|well|i|ill|will) (ll |shall |will )?see( _)?
we ll see
well see
(it )?(all )?depends( _)?
(yes|no) and (no|yes)
(not|im not|am not|unsure|no) (really |quite |entirely |very )?(sure|certain|idea|clue)
unsure
in two minds
on the fence
undecided
(50 50|fifty fifty)
(dont|do not) know
dunno
hard to say
""",
    wished=r"""
(would|ld|d|id|i d|wed) (have )?(really |absolutely |very much |so )?(loved|love|liked|like|wanted|been (happy|glad|delighted)|enjoyed)( _)?( to)?( _)?
(wish|wished) (i|we) (could|was able|were able)( _)?
was (hoping|looking forward) to( _)?
much as (i|we)( _)?
""",
    other_time=r"""
(maybe |perhaps |hopefully |happy to |happily |definitely |love to |gladly |count me in |im in |i ll |ill |possibly )*(join |do |come |be there |participate |take part )*(for |in |at |on |to )?(the )?(next|another|other|some other|a different) (time|year|round|edition|session|one|occasion|opportunity) __
(some |an)other time( _)?
(rain ?check)( _)?
(keep|think of) (me|us)( _)? (next|future|another|loop for)\w*( _)?
in (the )?future( _)?
""",
    substitute=r"""
(in|take) (my|our) (place|stead)( _)?
(on my behalf|for me instead|instead of me|replaces? me|represent(s|ing)? (me|us)|stand(s|ing)? in for me|cover(s|ing)? for me|fill(s|ing)? in for me)
(ask|contact|try|invite|talk to|email|mail|speak to)( _)? (instead|rather|better)( _)?
(better|rather|maybe|please|best) (ask|contact|try|invite|to ask|to contact)( _)?
(better|best) (placed|person|suited|qualified)( _)?
(forward|forwarded|pass|passed|send|sending)( _)? (to|on to) (my|a|our) (colleague|coworker|replacement|successor)( _)?
""",
    idle=r"""
(no|not a|without) (problem|worries|issue|trouble|rush|hurry|need to|idea what)
(not|isnt|doesnt|dont|wont|shouldnt|as long as it( s| is| doesnt)?)( _)? (too|so|that|take|very|more than|only|just|cost|always) (long|much|many|late|hard|heavy|time|three|early|difficult|bad|you|of|half|an)( _)?
(cant|cannot|can t|wont|dont|not|didnt|may not|might not)( _)? (promise|guarantee|always|open|read|find|see|answer (all|everything|every)|everything|write (much|a lot|long)|say much|get the|understand|mind|worry|hesitate|see why not|receive)( _)?
(sorry|apologies) (for|about|to (reply|answer|be late)|that it|its taken)( _)?
(mailbox|address|inbox|account)( _)? (no longer|not)( _)? (monitored|read|used|in use|active|checked) __
what (is|will|happens)( _)?
no (camera|anonymous|video)
why
(dont|do not|cant) (quite |really )?(understand|get|follow|know what) __
""",
    outside=r"""
(if|provided|as long as|once|when|assuming|depending on|subject to|depends on|pending|unless)( _)? (boss|manager|supervisor|employer|director|head|line manager|team lead|approval|permission|agrees|allows|allowed|okays|approves|signs off|green light|working hours|work hours|office hours|work time|paid|compensated|reimbursed|anonymous|cover|babysitter|childcare|partner|husband|wife|colleague)( _)?
(otherwise|if not|or else)( _)? (not|no|pass|skip|wont|out|decline)( _)?
(need|must|have|got|going)( _)? (permission|approval|green light|the go ahead|clearance|sign off)( _)?
(have|need|must)( _)? ask( _)? (boss|manager|director|supervisor)( _)? (permission|if|whether|first)?
""",
    unless=r"(unless|except if|barring|in case)",
    meeting=r"""
(on |that |this |next |for |the )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?
(on |the )?\d{1,2}(st|nd|rd|th)?( of)? (january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)
(january|february|march|april|may|june|july|august|september|october|november|december|dec|nov|oct) \d{1,2}(st|nd|rd|th)?
(on )?the \d{1,2}(st|nd|rd|th)
(that|this|the) (day|date|evening|afternoon|morning|slot|week|hour)
(?<!have )(?<!got )(?<!find )(?<!make )(that|this|the) time
(on|to|in|at|for|during|of)? ?(the|a|that|any)? ?(live |online |actual |in person |physical )?(meeting|session itself|call|video call|zoom|teams|get together|gathering|meet up|meetup|live part|live session|live bit|online part|online session)
(live|in person|physically)
at \d{1,2}( ?(am|pm|o clock))?
(make|attend) the( _)? (meeting|call|date|day)
""",
    others=r"""
(my|our|a|the|some|another) (colleague|colleagues|coworker|boss|manager|wife|husband|team|intern|successor|replacement|partner|director)
(he|she|someone else|somebody else|others|the others|they)
""",
    stop=r"""
^(please )?stop( it| this| please| now| emailing| mailing| all| that| thanks)*$
stop( _)? (emails?|emailing|mails?|mailing|writing|sending|messaging|contacting|messages|spam\w*|bothering|invitations|these)( _)?
unsubscribe( _)?
(take|remove|delete|get|drop|strike|erase)( _)? (me|us|my address|my email|my name|my data|my details)( _)? (from|off)( _)? (list|lists|mailing|mailings|mailing list|emails|mails|database|contacts|system|distribution)?( _)?
(remove|delete|unsubscribe) (me|us|my address|my email|my data)
(no|dont|do not|never|not)( _)? (mail|mails|email|emails|e mails|messages|write|contact|send|invitations|invites|spam|bother|message|contacting|emailing|writing|sending)( _)? (me |us )?(again|anymore|any more|ever|further|more)( _)?
(no|not|never|dont|do not) (more |any more |want any more |want |further |wish to receive |want to receive |ever )+(any )?(e ?mails?|mails?|messages|contact|invitations|invites|spam|communications?|receive|hear|write|email|mail|contact|be contacted|be emailed)( _)?
never (write|email|mail|contact|message)( _)?
(dont|do not) (e ?mail|mail|contact|write( to)?|message|bother) me( again| anymore| any more| ever)*
leave me alone
opt( |ed|ing)?out
opt me out
""",
    result=r"""
(would|like|love|happy|interested|curious|please|can|could|keep|send|share|want|hear|see|read|receive|get|glad|keen)( \S+){0,8} (results?|summary|outcomes?|top ?7|top seven|conclusions?|report|findings|output|poster|comes out|came out|end result|digest|points)( _)?
(follow|read|read along|listen in|stay informed|keep me (posted|informed|updated|in the loop)|be kept informed|stay in the loop)( along| from the side\w*)?( _)?
(keep|copy) me (posted|informed|updated|in the loop|in cc|in)( _)?
from the sidelines
""",
    consent=r"""
ok(ay|ey|ie)?
(yes|yep|yeah|yup|sure|agreed|approved|perfect|great|fine|good|excellent|super|confirmed|correct|right|absolutely|definitely|certainly|alright|cool|lovely|brilliant)
(thats|that is|all|its|it is|everything is|everything|this is|looks|sounds|all looks|that looks|this looks|it looks|everything looks|seems)+ ?(ok|okay|good|fine|great|perfect|right|correct|lovely|in order|excellent|well)( _)?
(ok|okay|fine|good|works) (for|by|with) me
go( ahead| for it| on)?( and( _)?)?( please| then)?
(please )?(send|start|launch|ship|publish|proceed|begin|kick)( it| them| away| ahead| off| out| that| this| the \w+| with it| please| now| then)*
(you )?(can|may) (go ahead|go|send|start|proceed|launch)( it| them| out| off| now| ahead)*
good to go
ready to go
all clear
green light
lets go
lets do (it|this)
(i )?(approve|agree|confirm)( it| this| with it| that)?
no (changes|objections?|comments|remarks|edits|notes|corrections|further comments)( needed| from me| from my side)?
nothing to (add|change|correct)
lgtm
thumbsup
""",
    courtesy=r"""
(thanks|thank you|thx|cheers|many thanks|ta|ty)( \w+){0,4}
(great|good|nice|lovely|excellent|well|amazing|super|beautiful|wonderful) (work|job|done|stuff|summary|draft|one|text)
(really |very |so )+(nice|good|great|clear|helpful)
(it|that|this|for me|from me|from my side|then|now|please|all|very|really|so|and|dear|hi|hello|hey|there|with me|by me|i|to me|my|is|as it is|as is|the|be|happy)
well (done|written|summari[sz]ed|put)
""",
    reserve=r"""
(not|not yet|dont|do not|no|wait|hold|stop|first|but|except|unless|if|once|only|after|until|before|although|though|however|rather|later|tomorrow|cant|isnt|never)
""",
)
