/*
 * Claim, lease, settle and rescue, as reminder-worker does them: two workers, two emails, the API, and time.
 * What each part stands for, and how to check it: README.md. What fails, and how often, is given by -D.
 */

#ifndef CRASHES
#define CRASHES 0 /* how often a worker dies, anywhere */
#endif
#ifndef FREEZES
#define FREEZES 0 /* how often one stands still, anywhere, for as long as it takes */
#endif
#ifndef LOSSES
#define LOSSES 0 /* how often a connection is lost after the final dot, whether the mail was taken or not */
#endif
#ifndef PUT_OFFS
#define PUT_OFFS 0 /* how often the mail server says 4xx */
#endif
#ifndef POISON
#define POISON 9 /* the email that kills whoever composes it; 9 for none */
#endif

#define WORKERS 2
#define EMAILS 2
#define MOST_DEATHS 3
#define BOTH(e) e = 0; do :: e < EMAILS ->
#define DONE(e) e++ :: else -> break od; e = 0

mtype = { QUEUED, SENDING, SENT, WITHDRAWN, QUARANTINED, CANCELLED }

/* The ledger. Every atomic block below is one transaction of the database. */
mtype email[EMAILS] = QUEUED;
mtype notice[EMAILS] = QUEUED;
byte attempt[EMAILS];
byte token[EMAILS];     /* 0: nobody's */
bool rendered[EMAILS];
bool lease[EMAILS];     /* has not run out */

/* The world. */
byte accepted[EMAILS];  /* how often the mail server took it */
bool promised[EMAILS];  /* the API has answered that it is withdrawn */
bool tended[EMAILS];    /* whoever holds it is alive and awake, so that its lease is renewed in time */
byte holder[EMAILS];
bool frozen[WORKERS];
byte tokens;
byte crashes = CRASHES, freezes = FREEZES, losses = LOSSES, putoffs = PUT_OFFS;
byte repeats, perils;

#define FINAL(e) ((email[e] == SENT && notice[e] == SENT && accepted[e] > 0) \
    || (email[e] == WITHDRAWN && promised[e]) || (e == POISON && email[e] == QUARANTINED))

#ifdef SETTLE_BLINDLY
#define HELD(e) (email[e] == SENDING)
#else
#define HELD(e) (email[e] == SENDING && token[e] == mine && attempt[e] == counted[e])
#endif

inline leave_alone(w) {
    BOTH(x)
        if :: holder[x] == w && email[x] == SENDING -> tended[x] = false :: else fi;
    DONE(x)
}

inline tend_again(w) {
    BOTH(x)
        if :: email[x] == SENDING && token[x] == mine && mine > 0 -> tended[x] = true; lease[x] = true :: else fi;
    DONE(x)
}

/* Between any two steps a worker may die, or stand still. */
#define PERIL \
    if \
    :: atomic { crashes > 0 -> crashes--; perils++; leave_alone(w) } goto born \
    :: atomic { freezes > 0 -> freezes--; perils++; frozen[w] = true; leave_alone(w) } \
       atomic { !frozen[w]; tend_again(w) } \
    :: true \
    fi

#ifdef CLAIM_TOGETHER
#define SUSPECT(e) false
#define FRESH(e) (email[e] == QUEUED)
#else
#define SUSPECT(e) (email[e] == QUEUED && attempt[e] > 0 && !rendered[e])
#define FRESH(e) (email[e] == QUEUED && (attempt[e] == 0 || rendered[e]))
#endif

inline take(e) {
    if
    :: notice[e] == CANCELLED -> email[e] = WITHDRAWN
    :: else ->
        email[e] = SENDING; notice[e] = SENDING;
#ifndef CLAIM_WITHOUT_COUNTING
        attempt[e]++;
#endif
        token[e] = mine; lease[e] = true; tended[e] = true; holder[e] = w;
        got[e] = true; counted[e] = attempt[e]
    fi
}

inline let_go(e) {
    email[e] = QUEUED; token[e] = 0; lease[e] = false; tended[e] = false
}

inline settle(e) {
    if
    :: !HELD(e) -> skip /* somebody else decides now */
    :: HELD(e) && answer == 250 ->
        assert(token[e] == mine); /* no settlement by a stale lease */
        email[e] = SENT; notice[e] = SENT; token[e] = 0; rendered[e] = false; attempt[e] = 0
    :: HELD(e) && answer == 4 -> /* surely not taken: composed afresh, unless an earlier sending may have been */
        let_go(e); attempt[e] = 0;
        if :: repeat[e] -> skip :: else -> rendered[e] = false; notice[e] = QUEUED fi
    :: HELD(e) && answer == 0 -> /* may have been taken: the same bytes again, beyond withdrawal */
#ifdef DOUBT_IS_NO
        rendered[e] = false; notice[e] = QUEUED;
#endif
        let_go(e)
    fi;
    got[e] = false
}

inline server_takes(e) {
    assert(!promised[e]); /* nothing is sent after the API said that it is withdrawn */
    if :: accepted[e] > 0 -> repeats++ :: else fi;
    accepted[e]++;
    assert(repeats <= perils) /* one for each crash, freeze or loss at most */
}

proctype worker(byte w) {
    byte e, x, mine, answer;
    bool got[EMAILS], repeat[EMAILS];
    byte counted[EMAILS];
born:
    atomic {
        mine = 0; answer = 0; e = 0; x = 0;
        got[0] = false; got[1] = false; repeat[0] = false; repeat[1] = false; counted[0] = 0; counted[1] = 0
    }
end_idle:
    if
    :: atomic { email[0] == SENDING && !lease[0] -> e = 0 } goto rescue
    :: atomic { email[1] == SENDING && !lease[1] -> e = 1 } goto rescue
    :: atomic { email[0] == QUEUED || email[1] == QUEUED ->
        tokens = tokens % 20 + 1; mine = tokens;
        if
        :: SUSPECT(0) -> take(0)
        :: !SUSPECT(0) && SUSPECT(1) -> take(1)
        :: else ->
            if :: FRESH(0) -> take(0) :: else fi;
            if :: FRESH(1) -> take(1) :: else fi
        fi }
    fi;
    PERIL;

    /* Composing; then the bytes of the whole batch are kept, of what is still held. */
    if :: atomic { POISON < EMAILS && got[POISON % EMAILS] -> leave_alone(w) } goto born :: else fi;
    atomic {
        BOTH(e)
            if
            :: got[e] && HELD(e) -> repeat[e] = rendered[e]; rendered[e] = true
            :: else -> got[e] = false
            fi;
        DONE(e)
    }
    PERIL;

    do
    :: e < EMAILS && got[e] ->
        if
        :: atomic { lease[e] && token[e] == mine -> skip } /* the worker's own clock says so, without asking */
            PERIL;
            if
            :: atomic { server_takes(e); answer = 250 }
            :: atomic { losses > 0 -> losses--; perils++; server_takes(e); answer = 0 }
            :: atomic { losses > 0 -> losses--; perils++; answer = 0 }
            :: atomic { putoffs > 0 -> putoffs--; answer = 4 }
            fi;
            PERIL;
#ifndef SETTLE_LATE
            atomic { settle(e) }
            PERIL
#endif
        :: else -> got[e] = false
        fi;
        e++
    :: e < EMAILS && !got[e] -> e++
    :: e == EMAILS -> break
    od;
#ifdef SETTLE_LATE
    atomic {
        BOTH(e)
            if :: got[e] -> settle(e) :: else fi;
        DONE(e)
    }
#endif
    goto born;

rescue:
    atomic {
        if
        :: email[e] == SENDING && !lease[e] ->
            if
            :: attempt[e] >= MOST_DEATHS && !rendered[e] -> email[e] = QUARANTINED; token[e] = 0
            :: else ->
                let_go(e);
                if :: !rendered[e] -> notice[e] = QUEUED :: else fi
            fi
        :: else
        fi
    }
    goto born
}

/* Takes an email back at any moment, if nobody has begun to send it. */
proctype api() {
    atomic {
#ifdef WITHDRAW_ALWAYS
        if :: notice[0] != SENT -> notice[0] = CANCELLED; promised[0] = true :: else fi
#else
        if :: notice[0] == QUEUED -> notice[0] = CANCELLED; promised[0] = true; assert(accepted[0] == 0) :: else fi
#endif
    }
}

/* A lease runs out when nobody renews it; who stands still goes on some day. */
proctype time() {
end:
    do
    :: atomic { email[0] == SENDING && lease[0] && !tended[0] -> lease[0] = false }
    :: atomic { email[1] == SENDING && lease[1] && !tended[1] -> lease[1] = false }
    :: atomic { frozen[0] -> frozen[0] = false }
    :: atomic { frozen[1] -> frozen[1] = false }
    od
}

/* When nothing can happen any more, every email has come to an end. */
proctype judge() {
    timeout -> assert(FINAL(0) && FINAL(1))
}

init { atomic { run worker(0); run worker(1); run api(); run time(); run judge() } }

ltl every_mail_comes_to_an_end { <> (FINAL(0) && FINAL(1)) }
