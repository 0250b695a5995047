namespace KpiBot.Questions.Vocabulary;

/// <summary>Words that change nothing, words that stand for others, and everyday words that are no slips of ours; one text a language.</summary>
internal static class Harmless
{
    /// <summary>English.</summary>
    public const string English = """
        Stranger: partly; male; female; junior; warm; beta; deferred; unsigned; tablet; education; self; token; vector; border; matches; compared; tree; learned; bugs; place; tracing; clone; cloned; treated; linked; loading; preferred; patches; watched; watcher; protected; protect; protecting; protection; marker; markers; coding; numbered; casing; spelling; scaled; targeting; looked; bother; guest; guests; shells; tend; tends; surface; placing; filed; bars; sought; grey; telling; nearly; pinning; ranging; diagnosed; grained; catches; pops; beast; valued; snap; speeding; grok; stag; manner; attachment; dual; easy; plane; repo; failures; tunnel; operate; operates; aria; signer; cast; casting; hosting; posting; costing; custom; stores; predictor; proven
        Stranger: martin; albert; billy; neil; nina; judy; joan; diana; diane; marc; greg; brooks; carter; parker; turner; walker; steven; martha; mary; vera; paul; grant; reed; dean; howard; julia; julie; marco; marcos
        Stranger: head; bead; taller; wheel; wind; director; agro
        Short what: wat; wut; whut; waht
        Short how: hwo; hw
        Short meetings: mtgs; mtg; mtngs
        Short tickets: tix; tkts
        Short leads: leds; ledas
        Short clickthrough: clickthru
        Alike: 2; to
        Alike: through; thru
        Short quarter: qrtr; qtrly; quart
        Short month: mnth; mnths
        Short response: resp
        Short conversion: conv; cvn; convrsn; convn
        Short pipeline: pipe
        Short average: av; avge; avg
        Short opportunities: oppties; oppts
        Short customers: custs; cust; custmrs
        Short revenue: rev; revs
        Short marketing: mktg; mkt; mkting; mrktg
        Short percentage: percent; pct; perc; %; share; portion; proportion; fraction; ratio
        Short rate: ratio; percentage; percent; pct; %; rt; rts
        Short source: src; srcs
        Short acquisition: acq; acqn; acqstn
        Short customers: clients; accounts; logos
        Short deals: opps; opportunities; oppties; oppts; opptys; contracts
        Short opportunity: oppty; opty
        Short website: site; web
        Short emails: newsletters; newsletter; mailings; mails; e-mails
        Short ads: adverts; advertising; ad; advertisements
        Short quickly: fast; soon; quick; promptly; rapidly; swiftly
        Short acquire: win; get; land; gain; sign
        Short contact: call; reach; touch
        Short contacted: called; reached; touched
        Short respond: reply; answer; react
        Short response: reply; answer; reaction
        Short leads: prospects; inquiries; enquiries
        Short revenue: bookings
        Short spend: spending; outlay; outlays; expense; expenses; expenditure; expenditures; investment; burn
        Short until: till; til
        Short created: opened; generated; added
        Short biggest: fattest; juiciest
        Become: became; become; becoming; reached; reach; make it to; end up as; turned into; turn into; turns into; converted into; converted to; convert to; convert into; moved to; moved on to; progressed to; advanced to; made it to; ended up as; that became; which became; went on to become; got to; graduated to; qualified as; turned; turn; turning; got turned into; evolved into
        Filler: finally; eventually; hi; hey; hello; hiya; yo; good morning; good afternoon; good evening; dear; team; folks; guys; all; bot; kpibot; please; pls; plz; thanks; thank you; thx; ty; cheers; kindly; quick; quickly; quick question; question; real quick; hey team; hi team; hi all; hello team; hey bot; hi bot; ok; okay; so; well; um; uh; hmm; oh; right; yes; yeah; no worries; btw; by the way; just curious; curious; wondering; i was wondering; fyi; asap; urgent; sorry; sir; madam; rn; tbh; imo; frm; i would be grateful; i would appreciate; id appreciate; appreciate; grateful; be so kind as to; so kind as to; be able to; if possible; at your earliest convenience; would it be possible to; possible; money; in a row; consecutive; consecutively; filter; filters; for (testing|test|demo|training) purposes; as a test; just testing; as an experiment
        Short performance: perf; perfs
        Short manager: mgr
        Short managers: mgrs
        Short account: acct
        Short accounts: accts
        Short size: sz
        Short total: ttl
        Filler: in (one|a) (sentence|line|word); in a nutshell; in brief; in short; [at the] same (point|moment) [in time]; (landed|land|lands|landing|ended up|arrived|fell|dropped) (on|in) (our|my|the|their|sales|marketing|sales') (desk|desks|plate|plates|lap|laps|inbox|doorstep); (hit|hits|hitting) (our|my|the) (desk|desks|inbox); (came|walked|come|walk|coming|came in) through the door; (rolled|rolling|flowed|flowing|poured|pouring|trickled|trickling|flooded|streamed) in; (showed|popped|turned) up; how much (was|were|is|are) (that|it|they|those|these|all of that|all that) worth; what (was|were|is|are) (that|it|they|those|these) worth; worth how much; total worth
        Filler: throughout; (over|in|during) the course of
        Filler: straight; tao logo
        Filler: (as|like) (every|each) (day|week|month|quarter|year|morning|monday|tuesday|wednesday|thursday|friday)
        Filler: performing
        Filler: hm; hmmm; mmm; erm
        Filler: (line|bar|column|pie|area|stacked bar) (chart|graph|plot) [of]; as a (chart|graph|plot); tell the [sales] team; reached; attained; between; (hand|handed) [(over|off)] to sales; (hand|handed) off; passed along
        Filler: $; vary; varies; varied; put; let
        Filler: can you; could you; would you; will you; can u; could u; may i; can i; could i; can we; could we; you; u; do you know; do u know; would you mind; tell me; tell us; show; show me; show us; give; give me; give us; let me see; let me know; let us know; get; get me; fetch; pull; pull up; find; find out; check; look up; display; see; know; want; need; i want; i need; i would like; i'd like; want to know; want to see; need to know; like to know; like to see; would like; like; id; im; looking for; i am looking for; trying to find; interested in; run; plot; draw; graph; chart; table; view; numbers for; figures for; the figure for; calculate; work out; remind me; bring up; walk me through; talk me through; tell; say; report; present; put together; prepare
        Filler: is; are; was; were; be; been; being; am; do; does; did; done; has; have; had; having; will; would; should; can; could; may; might; shall; isnt; arent; wasnt; it; its; they; them; their; theirs; those; these; that; there; theres; he; she; his; her; him; we; us; our; ours; weve; youre; ive; our own; who; whom; which; how; what; when; where; whats; hows; thats
        Filler: the; a; an; of; for; in; on; at; to; from; with; by; as; than; into; onto; about; out; off; up; per; via; through; within; inside; across; among; during; around; regarding; concerning; respect; versus; re; if; whether; while you are at it; while youre at it; while at it; because; then; here; now; right now; currently; at the moment; at present; as of now; as of today; as of; today's date; atm; presently; nowadays; these days
        Filler: doing; happens; happening; got; gotten; gets; getting; came; come; comes; coming; arrive; arrived; receive; received; contribute; contributed; take; takes; took; taken; book; booked; reach; achieve; achieved; hit; make; made; makes; go; goes; going; went; gone; look; looks; looking; perform; performed; performs; happen; happened; stand; stands; standing; sit; sits; sitting; turn out; turned out; handle; handled; manage; managed; runs; running; total; totals; totaled; overall; in total; altogether; value; values; number; numbers; figure; figures; amount; amounts; data; metric; metrics; kpi; stat; stats; result; results; count; actual; actuals; actually; exactly; exact; precisely; roughly; approximately; approx; really; basically; simply; again; still; yet; already; too; even; much; many; lot; so far; ever; latest; recent; total of; sum; sum of
        Filler: marketing team; sales team; the sales team; company; company wide; companywide; company-wide; business; crm; our crm; the crm; hubspot; salesforce; pipedrive; system; workspace; department; org; organization; everyone; everybody; boss; ceo; board; board meeting; the board; meeting tomorrow; for the board; for my boss; for the report; for a presentation; presentation; deck; slides; slide; monday meeting; in our; of ours; generally; in general; type; types; kind; kinds; sort; breakdown; break down; broken down; split; distribution; grouped; group; detail; based; based on; period; time; times; date; dates; timeframe; range; channel mix; mix; bit; some; any; anything; something; thing; things; one; ones; other; others; another; each; own; same; old; good; bad; great; fine; nice; cool; awesome; perfect; interesting; wow; please and thank you; cheers mate; mate; buddy; dude; bro; man; lol; haha; ha; nope; wanna; gonna; gotta; lemme; gimme; dunno; kinda; yup; yep; sure; of course; also; as well; both; either; me; lately; recently; generated by; coming from; came from; belonging to; closed by; won by; owned by; handled by; made by; held by; sold by; brought by; brought in by; per cent; sit at; stand at; at now; how high is; how high; how full is; how full; how big is; how big; how large; how good is; how low is; how long; how fast; how quickly; how often; how well; anyone; someone; somebody; made up; end of; as well as; any idea; idea; curious about; remind; s; t; ll; d; ve; q; n; r; y; k; tho; though; although; anyways; anyway; fast; live; real; ready; handy; wise; ranked; expressed; terms; terms of; in terms of; stats for; stats on; info; info on; information; information on; insight; insights; insights on; summary; an update on; update on; latest on; the latest on; we have; do we have; have we; did we; are we; our current; logged; held; sent; attended; did marketing; has marketing; does marketing; marketing (delivered|deliver|generated|generate|produced|produce|brought|bring|created|passed|sent|handed over|handed|gave); in dollars; in euros; in money; in cash terms; dollar terms; in terms of money; across the board; numbers wise; as a company; everything; every one; all of it; everywhere; anywhere; wherever; all over; for us; as soon as; log; hold; attend; hand over; handed over; hands over; handed; handing over; pass over; passed over; pass on; passed on; pass to; passed to; deliver to; sent over; send over to; sent to sales; to sales; over to sales; enough; ended up with; ring in; clock; clocked; notch; notched; put up; put on the board; pick; picking; pick up; picked; seen; saw; seeing; get to; got to; have got; ive got; weve got; weve had; we had; we get; we got; we see; we saw; did we see; did we get; did we have; happening with; hows our; hows the; howre; wheres; wheres our; whens; whos; thatd; itd; im looking at; looking into; checking; just checking; just checking in; double check; double checking; heads up; fwiw; afaik; iirc; pretty please; please please; thanks in advance; tia; thx in advance; much appreciated; appreciated; ta; ok so; okay so; alright; alrighty; listen; hey there; hi there; hello there; heya; sup; whats up; good day; greetings; happy monday; happy friday; morning all; morning team; morning everyone; morning bot; afternoon all; afternoon team; evening all; quick one; quick q; q for you; question for you; got a question; one more; one more thing; one more question; last one; last question; another question; another one; for my (boss|deck|report|presentation|meeting|1:1|qbr|board deck|ceo|cfo|vp|manager); for the (ceo|cfo|vp|qbr|board deck|deck|meeting|call|standup|stand up|all hands|team meeting|leadership meeting|weekly|review|pipeline review|forecast call); in a meeting; im in a meeting; before my meeting; before the meeting; going into a meeting; my boss is asking; my boss wants to know; boss wants to know; the boss wants to know; ceo wants to know; the ceo wants to know; the board wants to know; the ceo is asking; leadership wants to know; someone asked; need this asap; need it asap; need this for; need that for; urgently; right away; when you can; when you get a chance; when you have a sec; if you can; if you dont mind; if thats ok; if thats possible; got a sec; no rush; real quick one; quickly please; out of curiosity; for context; as a reminder; just to confirm; can you confirm; confirm; just wondering; was wondering; im curious; am curious; curious to know; curious how; id love to know; would love to know; would love to see; love to see; love to know; happen to know; any chance; any chance you could; any clue; any word on; any news on; any update on; whats the latest on; status of; whats the status of; state of; the state of; how do we look on; how are we looking on; how are we doing on; how are we on; how are we with; hows it looking on; where are we on; where are we with; where do we stand on; where do we stand with; how do we stand on; whats our current; whats the current; what was our; what were our; whats your take on; talk to me about; talk about; speak to; share with me; spit out; throw me; toss me; hit me with; shoot me; lay out; lay it out; break down for me; break it down for me; run me through; run through; dive into; deep dive; deep dive on; deep dive into; zoom in on; zoom into; zoom in; look into; check on; check in on; peek at; take a look at; have a look at; look at; looking at; pull up for me; dig up; grab; grab me; compute; crunch; crunch the numbers on; crunch the numbers for; crunch numbers; count up; add up; tally; tally up; sum up; total up; tot up; all told; all in all; all in; in aggregate; aggregate; aggregated; on the whole; as a whole; company-level; at company level; company level; across the company; across the business; across the team; across all; globally; org wide; org-wide; team wide; team-wide; whole company; whole team; entire company; entire team; in the crm; in our crm; in hubspot; in salesforce; in the system; in our system; from the crm; from hubspot; from salesforce; according to the crm; according to hubspot; according to salesforce; per the crm; on record; on file; on the board; on the books; so far so good; thus; hence; overall speaking; roughly speaking; ish; or so; or thereabouts; give or take; ballparkish; plz and thx; keep; keeps; stand-up; standup; huddle; all-hands; qbr; forecast call; pipeline review; usually; typically; normally; for now; for a sec; a sec; ever so; exactly how; per chance; by chance; by any chance; you know; u know; yknow; i think; i believe; i guess; i suppose; i assume; i hear; i heard; heard that; seems like; it seems; it looks like; looks like; apparently; supposedly; allegedly; honestly; frankly; tbqh; lmk; nvm that; so then; and so; wondering what; wondering how; tell me something; not sure; im not sure; not sure what; been asked; was asked; got asked; im trying to (see|find|understand|figure out); trying to (see|understand|figure out); figure out; help me (see|find|figure out|understand what|understand how); came thru; come thru; came through; come through; coming through; came by; roll in; trickled in; flowed in; came our way; lookin; doin; goin; comin; gettin; makin; sellin; closin; trendin; showin; do you think; do u think; you think; u think; do you reckon; you reckon; i dont get; i dont understand; i dont know; dont know; dont understand; dont get; i never know; i always forget; i forgot; forgot; who that; exactly what; tells us; tell us about; thing called; stuff; lot of; lots of; bunch of; a bunch of; loads of; ton of; tons of; plenty of; way; such; such a; so damn; damn; darn; freaking; hell; heck; super; pretty; fairly; rather; quite; somewhat; kind of; sort of; literally; seriously; truly; completely; totally; absolutely; very; extremely; insanely; incredibly; exceptionally; noticeably; significantly; substantially; dramatically; sharply; suddenly; all of a sudden; a bit; a lot; slightly; a little; the skinny on; skinny on; the skinny; the lowdown on; the lowdown; the scoop on; the scoop; the deal with; whats the damage; the damage; whats the word on; whats good; hit me; wth; wtf; tf; howd; whatd; whod; whered; in my inbox; to my inbox; my inbox; to my email; by email; in slack; on slack; in teams; via slack; over slack; here in slack; right here; w; fr; ngl; istg; idk; ikr; omg; bruh; fam; champ; chief; legend; mister; amigo; my friend; my guy; pal; love; darling; sweetheart; honey; boss man; yall; y all; friends; people; crew; gang; ladies; gents; peeps; completed; finished; carried out; conducted; attended by; closed out
        Filler: (leave|leaves|left) us with
        """;

    /// <summary>Portuguese.</summary>
    public const string Portuguese = """
        Short todas: tds; tdas
        Short todos: tdos
        Short taxa: tx; txa
        Short faturamento: fat; fatur
        Short regiao: reg
        Short produto: prod
        Short negocios: negs
        Short reunioes: reus; reuns
        Short horas: hs; hrs
        Short clientes: clis; cli; clts
        Short trimestre: trim; tri; trims; trimes
        Short oportunidades: oports; oport; opts
        Short conversao: conv; convs
        Short pipeline: pipe
        Short vendedor: vend; vendr
        Short receita: rec; receta; recita; receitta; recietas
        Short marketing: mkt; mktg; mkting
        Alike: porcentagem; percentual; percentagem; proporcao; parcela; fatia
        Alike: share; pct
        Alike: gasto; despesa; investimento; gastos; despesas; investimentos
        Alike: conquistar; adquirir; trazer; captar; atrair; conseguir; ganhar
        Alike: clientes; contas; cuentas
        Short equipe: equipa
        Short equipes: equipas
        Short porcentagem: percentagem
        Short fechamento: fecho
        Short fechamentos: fechos
        Short contato: contacto
        Short contatos: contactos
        Short primeira: 1a; 1o
        Short primeiro: 1o
        Short realizadas: efetuadas; efectuadas
        Short realizados: efetuados; efectuados
        Short pedido: encomenda
        Short pedidos: encomendas
        Short planejado: planeado
        Alike: negocios; negociacoes; deals
        Alike: oportunidades; opps
        Alike: oportunidade; opp
        Alike: ganhos; ganhas; conquistados; conquistadas
        Alike: rejeitados; rejeitadas; recusados; recusadas; devolvidos; devolvidas; descartados; descartadas; negados; negadas; reprovados; reprovadas; rejeitada; recusada; devolvida; descartada; rejeitado; recusado; reprovada; descartado
        Alike: rejeicao; recusa; devolucao; descarte; reprovacao
        Alike: aceitos; aceitas; aprovados; aprovadas; aceita; aceito; aprovada; aprovado
        Alike: rejeitou; recusou; devolveu; descartou; reprovou; negou
        Alike: aceitou; aprovou; topou
        Alike: anuncios; anuncio; ads; publicidade; propaganda; propagandas
        Alike: site; website; pagina; portal
        Alike: chamados; chamado; tickets; ticket; atendimentos
        Alike: receita; faturamento; revenue
        Alike: pipeline; pipe; funil; esteira
        Alike: gerado; originado; trazido; criado; vindo; atribuido
        Alike: gerada; originada; trazida; criada; vinda; atribuida
        Alike: geradas; originadas; trazidas; criadas; atribuidas
        Alike: para; pra; pro; p; ate
        Alike: por; p
        Alike: demoramos; levamos
        Alike: demora; leva; dura
        Alike: demoram; levam; duram
        Alike: responder; contatar; atender; retornar; chamar; abordar; ligar
        Alike: respondidos; contatados; atendidos; abordados
        Alike: respondido; contatado; atendido; abordado
        Alike: recuperar; pagar; reaver
        Alike: cancelamento; evasao
        Alike: cancelar; sair; desistir; evadir
        Alike: cancelaram; sairam; desistiram; evadiram; deixaram
        Alike: parados; estagnados; travados; empacados; emperrados; encalhados; congelados; esquecidos
        Alike: paradas; estagnadas; travadas; empacadas; emperradas; encalhadas; congeladas; esquecidas
        Alike: fechar
        Alike: ltv; clv
        Alike: base; carteira
        Alike: marketing; mkt
        Alike: atingimento; cumprimento; alcance
        Alike: meta; cota; quota; objetivo
        Alike: projecao; previsao; estimativa; forecast; expectativa; prognostico
        Alike: medio; tipico
        Alike: tempo; prazo
        Alike: satisfacao; contentamento
        Alike: engajamento; engagement; interacao
        Alike: combinados; acordados; prometidos; pactados; previstos
        Alike: margem; lucratividade; rentabilidade
        Alike: vitoria; ganho; sucesso; exito
        Alike: vitorias
        Alike: visitantes; visitas; sessoes; acessos; usuarios
        Alike: visitante; visita; sessao; acesso
        Alike: emails; newsletters
        Alike: representantes; vendedores
        Alike: gastou; investiu; torrou; queimou; colocou; botou; aplicou; desembolsou; despejou
        Alike: gastaram; investiram; colocaram; torraram; queimaram
        Alike: gastamos; investimos; torramos; queimamos; colocamos; botamos; aplicamos; desembolsamos
        Short gente: gnt; gent
        Short quem: qm
        Short aqui: aki; aq
        Short lista: listinha
        Short por: x
        Short que: q
        Short quanto: qto; qnto; qnt
        ToDate half: (desde|a partir de|do|de) (comeco|inicio) (do|deste|desse|de) semestre; (desde|a partir de) o (comeco|inicio) (do|deste|desse) semestre; acumulado do semestre; no acumulado do semestre; (ate|pro|para|no|ao|pra|antes do) [o] (fim|final|fechamento|termino) (do semestre|deste semestre)
        Short quando: qdo; qnd; qd; quand
        Short medio: med
        Stranger: vencendo; quente; frio; morno; agro; diretor; diretora; consultoria; vazia; vazio; licitacao; oficina; cheia; moda; conto; festa; cena; lenda; tenda; renda; fenda; lente; dente; corte; porta; campo; tempero; planta; prata; ouro; bronze; praia; pai; noiva; aviao; estrada; perna; acender; acertar; prefeito; deus; vencer; vencimento; vencimentos; vence; vencem; comprometida; comprometido; visitado; visitada; visitados; visitadas
        Short agora: agr; agra
        Become: viraram; virou; viram; vira; virar; viraram um; se tornaram; tornaram; tornou; tornaram se; passaram a; passaram para; passaram pra; avancaram para; avancaram pra; (avancou|avancaram|chegou|chegaram|passou|passaram) (a|para|pra|ate); chegaram a; convertidos em; converteram em; se converteram em; evoluiram para; qualificados como; foram para; transformaram em; que viraram; que se tornaram; se torna; se transformam em; se transforma em; terminam como; acabam em; (acabaram|terminaram|acabam|terminam|acabou|terminou) (virando|sendo|em|como|se tornando); virando; se tornando; avanca para; avancam para; chegam a; chegou a; se transformaram em; deram em; se tornar; tornar se; virarem; se tornarem; convertemos em; convertemos; conseguimos converter em
        Filler: finalmente; oi; ola; opa; e ai; eai; bom dia; boa tarde; boa noite; pessoal; gente; galera; time; equipe; bot; kpibot; por favor; pfv; pf; pfvr; porfa; obrigado; obrigada; obg; vlw; valeu; brigado; brigada; grato; grata; abs; abracos; desculpa; desculpe; tudo bem; td bem; beleza; blz; tranquilo; ok; certo; bom; bem; entao; ai; ne; tipo; assim; sabe; olha; veja; sim; ah; hum; fala; bora; rapidinho; rapido; rapida; urgente; pergunta; duvida; uma pergunta; uma duvida; so uma duvida; so uma pergunta; pode ser; se possivel; se der; quando puder; quando der; por gentileza; gentileza; valeu demais; mano; cara; chefe; muito obrigado; muito obrigada; desde ja; agradeco; show; legal; massa; top demais; prezado; prezada; prezados; prezadas; cara colega; estimado; estimada; estimados; atenciosamente; agradeceria; ficaria grato; ficaria grata; cordialmente; me informar; nos informar; informar-me; cumprido; cumprida; cumpridos; cumpridas; dinheiro; agendadas; agendados; agendada
        Filler: cumpriu; cumpriram; batemos; bateu; bateram; suficiente; suficientes; (pra|para) (leigo|leigos); (seria|e|sera) possivel; ei; salve; coe; acaso; por acaso; se por acaso; fique; andou; andaram; aproveita; aproveite; aproveitando; ja aproveitando; (me|nos) (chama|chame|liga|ligue|procura|procure); batendo; cumprindo; atingindo; volta; mandou; mandaram; (no|ao) fechamento (de|do); logo cedo; bem cedo; cedinho; digamos
        Filler: seguidos; seguidas; consecutivos; consecutivas; pra (diretoria|gerencia|chefia|direcao); para a (diretoria|gerencia|direcao|chefia); pros (socios|diretores|gerentes|chefes); marketing (entregar|entrega|entregou|entregue|gerar|gera|gerou|trouxer|traz|trouxe|passar|passa|passou|mandar|mandou|criar|criou); time de marketing (entregar|entrega|entregou|gerar|gerou); filtro; filtros; (pra|para) fins de teste; a titulo de teste; so pra testar; so um teste; como teste
        Filler: direito; (me|te|nos) (passa|passe|manda|mande|fala|fale|diz|diga|conta) direto; (sendo|ser|indo) [bem] direto [ao ponto]; (no|durante o) (decorrer|curso) (de|do|da); no decorrer; durante o decorrer
        Filler: grafico de (linha|linhas|barra|barras|coluna|colunas|pizza|area) [(de|do|da)]
        Filler: acompanhar; acompanho; acompanhamos; acompanhando; gostava; gostavamos; gostariamos; dissesse; dissesses; dissessem; mostrasse; mostrasses; mostrassem; passasse; passasses; enviasses; enviasse; acumulado (dos|das|nos|nas); acumulada (dos|das|nos|nas); acumulados (dos|das|nos|nas); [se] (distribui|distribuem); repartida; repartido
        Filler: me; mim; te; se; nos; lhe; pra mim; para mim; pra gente; para a gente; a gente; voce; vc; voces; vcs; tu; ele; ela; eles; elas; isso; isto; aquilo; aquele; aquela; aqueles; aquelas; nosso; nossa; nossos; nossas; seu; sua; seus; suas; dele; dela; deles; delas; disso; nisso; este; esta; esse; essa
        Filler: dura; duram; durou; tiver; tivermos; houver; estiver; estiverem; for; forem; ficar; ficarem; haver; tivessem; pode; poderia; podia; consegue; conseguiria; saberia; sabes; podem; poderiam; quero; queria; gostaria; preciso; precisava; precisamos; queremos; gostaria de saber; quero saber; queria saber; preciso saber; quero ver; saber; ver; dizer; diz; diga; me diz; me diga; me fala; me fale; me conta; conta; falar; mostra; mostrar; mostre; me mostra; me mostre; passa; passar; passe; me passa; me da; da; dar; de; traga; trazer; puxar; manda; mandar; busca; buscar; informa; informar; informe; calcula; calcular; confere; conferir; checa; checar; olhar; levanta; levantar; compartilhar; tem; ter; tenho; temos; tivemos; teve; tiveram; tinha; tinhamos; ha; houve; havia; existe; existem; existiam; estou; ta; tá; tao; estamos; estao; estava; estavam; esteve; tamo; tamos; tava; estive; e; eh; é; era; eram; foi; foram; fui; fomos; sao; ser; seja; sendo; sera; somos; vai; vao; ir; indo; vem; vir; veio; vieram; vindo; vindos; vindas; vinham; entrou; entraram; entra; entrando; chegou; chegaram; chegam; gerar; fez; fizemos; fizeram; fazer; faz; fazem; feito; feita; feitos; feitas; ficou; fica; ficaram; ficamos; deu; deram; recebemos; recebeu; receberam; conseguimos; conseguiu; conseguiram; alcancou; alcancamos; realizou; realizaram; realizamos; realizado; realizada; realizados; realizadas; registramos; registrado; registrada; registrados; registradas; registrou; enviou; enviamos; enviaram; enviado; enviados; mandamos; tirar; levamos; leva; demora; demoramos; gastamos; gastou; gasta; investimos; atual; atuais; atualmente; agora; neste momento; no momento; hoje em dia; nesse momento; ate; ja; ainda; sempre; aqui; la; ali; onde; quando; como; quanto; qual; quais; que; quem; foi mesmo; mesmo; mesma; mesmos; andam; anda; anda a; saiu; sairam; passou; contamos; apresentou; apresentaram; aconteceu; aconteceram; ocorreu; ocorreram; atendeu
        Filler: o; a; os; as; um; uma; uns; umas; do; dos; das; em; no; na; nas; ao; aos; com; sem parar; por; pelo; pela; pelos; pelas; para; pra; pro; pros; pras; sobre; entre; q; mas; ou; nem; pois; num; numa; nuns; neste; nesta; nesse; nessa; deste; desta; desse; dessa; dentro; dentro de; a respeito; referente; referentes; relativo; relativa; relacionado; relacionados; em relacao a; em termos de; acerca de; total; totais; no total; ao todo; geral; valor; valores; numero; numeros; dado; dados; indicador; metrica; resultado; resultados; nivel; montante; soma; quantia; exatamente; exato; exata; certinho; certinha; mais ou menos; aproximadamente; aprox; realmente; basicamente; so pra saber; so pra confirmar; so para confirmar; confirma; confirmar; por cento; vez; vezes; coisa; coisas; algum; alguma; alguns; algumas; outro; outra; outros; outras; proprio; cada; etc; periodo; prazo; data; datas; boa; boas; ae; aih; hein; viu; po; pow; aew; nossa empresa; na empresa; empresa; companhia; firma; casa; crm; hubspot; no crm; sistema; base; apresentacao; reuniao de diretoria; diretoria; conselho; comite; board; relatorio da diretoria; pro chefe; para o chefe; pro meu chefe; pra diretoria; para a diretoria; para o conselho; pra reuniao; para a reuniao; pra apresentacao; para a apresentacao; pra hoje; do time de vendas; do time de marketing; marketing e vendas; quebra; abertura; distribuicao; divisao; separado; separada; detalhado; visao; grafico; tabela; um grafico; uma tabela; em grafico; em tabela; vinda; vindo de; vindos de; feito por; feitas por; feitas pelo; feitas pela; atendido; atendidos por; fechados por; fechado por; ganhos por; ganho por; ganhos pela; ganhos pelo; de responsabilidade; pertencente; quao; tanto; muito; muita; muitos; muitas; pouco; bastante; demais; super; gostei; perfeito; otimo; otima; excelente; fechou; s; n; nao e; eu; ta bom; ta ok; ideia; alguma ideia; tem ideia; nocao; curiosidade; curioso; curiosa; por curiosidade; em numeros; oficial; oficiais; referente a; referente ao; relacionado a; deixa eu ver; vamos ver; me ajuda; me ajude; ajuda ai; alguem; ultimamente; recentemente; nos ultimos tempos; segmento de; final; inicio; fim; la em; pela equipe; pelo time; por conta; lancadas; lancados; contar; mercado; pessoal do; tempo; (o|) (marketing|mkt) (entregou|gerou|trouxe|passou|mandou|produziu|criou|entrega|gera|traz|captou); (a|) (equipe|area) de marketing (entregou|gerou|trouxe|passou|mandou|produziu|criou); em reais; em dolares; em dinheiro; em grana; entregamos; tudo; tudo que; tudo o que; tudo aquilo que; todo mundo; cade; kd; onde estao; onde tao; o que temos de; em todos os lugares; em todo lugar; lugares; lugar; em todo canto; me conte; conte; assim que; acontecer; rolar; ocorrer; acontecendo; concluidas; concluidos; concluida; finalizadas; finalizados; completadas; demasiado; tempo demais; ha muito tempo; muito tempo; inteiro; inteira; inteirinho; inteirinha; cheio; completo; completa; todinho; todinha; site; no site; do site; pelo site; caros colegas; caro colega; caro time; ce; ces; ow; ou bot; poxa; puts; putz; caramba; eita; uai; ue; ixi; vish; kkk; kkkk; kk; rs; rsrs; haha; hehe; hahaha; vei; tlgd; bicho; parca; favorzinho; por favorzinho; pls; please; precisando; querendo; dando; mandando; rolando; bombando; pingaram; pingou; caindo na base; cedo; faz tempo; ha tempos; ha tempo; faz um tempao; abre; abra; abrir; separa; separe; separar; divide; divida; dividir; quebre; bota; bote; poe; ponha; coloca; coloque; joga ai; solta ai; da uma olhada em; da uma olhada; olha ai; puxa ai; (pro|para o|pra|para|pelo|ao|do|no|com o) (comercial|time comercial|pessoal do comercial); carteira; da carteira; na carteira; exibir; exibe; exiba; visualizar; apresentar; apresenta; caso; no caso de; na hipotese de; quao (longo|alto|grande|bom|curto|rapido|caro|bem|boa|alta|longa); chega; equivale; corresponde; totaliza; totalizou; corridos; corridas
        Filler: msm; quebrar; [se] (divide|dividem|reparte|repartem); tanta; tantas; top (agora|e); (feito|feita|feitos|feitas) (pelos|pelas)
        Filler: costuma; costumam; costumamos; costumava; demorou; demoraram
        Filler: (no|pro|para o|pelo|em) (meu|nosso) (email|e-mail|mail|slack|teams|whatsapp|zap); no privado; em privado; pelo privado; no grupo; no nosso grupo; logo que
        """;

    /// <summary>Spanish.</summary>
    public const string Spanish = """
        Short ingresos: ings; ingr
        Short sqls: sqs; sqsl; slqs; sqlss
        Short mqls: mqs; mqsl; mlqs; mqlss
        Short mes: mse; mees; ems; msee
        Short ticket: tique; tiquete; tiquet; tikets
        Short facturacion: fact; factu
        Short ventas: vtas
        Short region: reg
        Short producto: prod
        Short negocios: negs
        Short horas: hs; hrs
        Short clientes: clis; cli; clts
        Short trimestre: trim; tri; trimes
        Short oportunidades: oports; oport; opors
        Short conversion: conv
        Short pipeline: pipe
        Short vendedor: vend
        Short marketing: mkt; mktg; mkting
        Alike: porcentaje; proporcion; porcion; participacion; parte
        Alike: share; pct
        Alike: costo; coste
        Alike: costos; costes
        Alike: gasto; inversion; gastos; inversiones; egreso; egresos; desembolso
        Alike: conseguir; adquirir; traer; captar; ganar; atraer; obtener
        Alike: clientes; cuentas
        Alike: negocios; deals; tratos; operaciones
        Alike: oportunidades; opps
        Alike: oportunidad; opp
        Alike: ganados; ganadas; conseguidos; conquistados
        Alike: rechazados; rechazadas; devueltos; devueltas; descartados; descartadas; negados; rechazado; rechazada; desestimados
        Alike: rechazo; devolucion; descarte
        Alike: aceptados; aceptadas; aprobados; aprobadas; aceptado; aprobado; aceptada
        Alike: devolvio; descarto
        Alike: acepto; aprobo
        Alike: anuncios; anuncio; ads; publicidad; pauta; avisos
        Alike: sitio; web; website; pagina; portal
        Alike: tickets; ticket; casos; incidencias; solicitudes
        Alike: ingresos; facturacion; revenue
        Alike: pipeline; pipe; embudo; funnel
        Alike: generado; originado; traido; creado; atribuido; aportado; atribuible
        Alike: generados; originados; traidos; creados; atribuidos; aportados; atribuibles
        Alike: generada; originada; traida; creada
        Alike: generadas; originadas; traidas; creadas
        Alike: promedio; medio; media
        Alike: tardamos; demoramos; tomamos
        Alike: tarda; demora; toma
        Alike: tardan; demoran; toman
        Alike: responder; contestar; atender; contactar; llamar; abordar
        Alike: respondidos; contestados; contactados; atendidos
        Alike: responde; contesta; atiende
        Alike: responden; contestan; atienden; contactan
        Alike: recuperar; recobrar; pagar; amortizar
        Alike: cancelacion; abandono; baja
        Alike: cancelar; irse; abandonar; darse
        Alike: cancelaron; abandonaron
        Alike: estancados; parados; detenidos; trabados; atascados; frenados; congelados; empantanados; varados; dormidos; atorados; olvidados
        Alike: estancadas; paradas; detenidas; trabadas; atascadas; frenadas; congeladas; atoradas; olvidadas
        Alike: cerrar
        Alike: cartera; base
        Alike: cumplimiento; logro; alcance; consecucion
        Alike: meta; cuota; objetivo
        Alike: pronostico; prevision; proyeccion; estimacion; forecast
        Alike: tiempo; plazo
        Alike: engagement; interaccion; compromiso
        Alike: acordados; prometidos; comprometidos; pactados; previstos
        Alike: margen; rentabilidad
        Alike: ganancia; exito; victoria
        Alike: visitantes; visitas; sesiones; accesos; usuarios
        Alike: visitante; visita; sesion
        Alike: emails; correos; mails; newsletters; boletines; mailings
        Alike: representantes; vendedores; comerciales
        Alike: prospectos; leads
        Alike: prospecto; lead
        Alike: calificados; cualificados
        Alike: calificado; cualificado
        Alike: calificacion; cualificacion
        Alike: puntaje; puntuacion; nota
        Alike: utilidad; beneficio
        Short por: x
        Short que: q; ke; qe
        ToDate half: (desde|a partir de|de|del) (el|) (comienzo|inicio|principio|principios|comienzos|inicios|arranque) (de|del|de este) semestre; acumulado del semestre; (en|) lo que (va|llevamos) (de|del) semestre; (a|al|hasta|para|antes del|antes de) [el] (fin|final|fines|finales|cierre|termino) (de semestre|del semestre|de este semestre)
        Short cuando: cdo; cnd; cuand; qndo; qdo
        Short promedio: prom; promed
        Stranger: venciendo; caliente; frio; tibio; agro; director; directora; taller; talleres; llena; lleno; vacia; vacio; consultoria; stand; tienda; senda; rienda; lente; diente; corte; puerta; campo; planta; plomo; oro; bronce; renta; cuento; fiesta; escena; leyenda; bodega; novia; cielo; sierra; raton; puente; creer; coser; valiente; dios; acertar; alfarero; vencer; vencimiento; vencimientos; vence; vencen; comprometida
        Become: convirtieron; convirtieron en; se convirtieron en; convirtio en; se convirtio en; convertidos en; convierten en; pasaron a; pasaron a ser; se volvieron; llegaron a ser; llegaron a; avanzaron a; (paso|avanzo) (a|a ser); terminaron en; acabaron en; transformaron en; calificados como; que se convirtieron en; que pasaron a; se vuelve; se vuelven; vuelve; vuelven; se hacen; se hace; terminan como; termina como; terminan en; acaban en; acaban como; se hicieron; se hizo; hicieron; (acabaron|terminaron|acaban|terminan|acabo|termino) (siendo|en|como|convertidos en); volvieron; se transformaron en; se transforman en; se transforma en; pasan a; pasa a; avanzan a; avanza a; termino en; acabo en; volverse; convertirse en; hacerse; convertirse; transformarse en; volverse un; convertimos en; convertimos; hemos convertido en; logramos convertir en; convertimos a
        Filler: finalmente; hola; buenas; buenos dias; buen dia; buenas tardes; buenas noches; buenas tardes equipo; hola equipo; equipo; hola a todos; gente; bot; kpibot; por favor; porfa; porfavor; porfis; pls; gracias; muchas gracias; mil gracias; saludos; disculpa; disculpe; perdon; oye; oiga; ok; vale; bueno; bien; pues; entonces; a ver; mira; che; dale; che bot; si; ah; eh; eee; una pregunta; pregunta; duda; una duda; rapidito; rapido; rapida; urgente; si es posible; cuando puedas; si puedes; te agradezco; de antemano; un saludo; saludos cordiales; estimados; estimado; amigo; compa; wey; tio; tia; hey; gracias de antemano; cuando pueda; si se puede; si no es molestia; no; verdad; cierto; claro; listo; genial; perfecto; excelente; chevere; bacan; guay; padre; estimada; estimadas; apreciados; apreciado; cordialmente; seria tan amable de; serian tan amables de; seria tan amable; serian tan amables; tan amable de; tan amables de; indicarme; indicarnos; facilitarme; facilitarnos; hacerme llegar; informarme; agradeceria; les agradeceria; le agradeceria; dinero; agendadas; agendados; agendada; agendado; cumplido; cumplida; cumplidos; xfa; xfavor; xfis; x fa; x fis; x favor; por fis; por fa; pliz; plis; normalmente; habitualmente; generalmente; usualmente; tipicamente; por lo general; por lo regular; de costumbre; por lo comun; hola que tal; hola q tal; buenas que tal
        Filler: (cual|cuanto|cuanta|cuantos|cuantas) (viene|vienen|ha venido|han venido) siendo; (en|durante) el (transcurso|curso) (de|del); en el transcurso; durante el transcurso
        Filler: grafic(o|a) de (linea|lineas|barra|barras|columna|columnas|torta|pastel|area) [(de|del)]
        Filler: podrian; podriamos; cumpliendo; alcanzando; logrando; mando; mandaron; (a|al) cierre (de|del); a primera hora; pongamos; digamos; desglosa; desglosame; desglosar; desglosemos; divide; dividir; separa; separar; abre; abrir; reparte; parte
        Filler: seguidos; seguidas; consecutivos; consecutivas; a la (direccion|gerencia|junta|directiva|jefatura); al (directorio|comite|equipo directivo|jefe); a los (jefes|socios|directores|gerentes); marketing (entrega|entregue|entrego|entregan|genera|genere|genero|trae|traiga|trajo|pasa|pase|paso|manda|mando|crea|creo); filtro; filtros; (a|para) efectos de prueba; con fines de prueba; a modo de prueba; solo para probar; como prueba
        Filler: suficiente; suficientes; aprovecha; aprovechando; llamame; llamanos; hablame
        Filler: me; te; se; nos; le; les; lo; la; los; las; yo; tu; vos; usted; ustedes; el; ella; ellos; ellas; nosotros; eso; esto; ese; esa; esos; esas; este; esta; estos; estas; aquel; aquella; nuestro; nuestra; nuestros; nuestras; su; sus; suyo; ello; ahi; alli; aqui; alla; cual; cuales; que; q; quien; cuando; donde; como; cuanto; mismo; misma; mismos; propio; cada; uno; una; unos; unas; un; alguno; alguna; algunos; algunas; algun; otro; otra; otros; otras; cosa; cosas
        Filler: hubiera; hubiese; haya; tengamos; esten; quede; queden; sea; sean; puedes; podrias; podria; puede; pueden; podemos; puedo; me das; das; dar; dame; danos; me dices; dices; dime; dinos; decir; decirme; diga; digame; quiero; quisiera; queria; necesito; necesitaria; necesitamos; queremos; me gustaria; nos gustaria; gustaria; saber; ver; conocer; consultar; muestra; muestrame; mostrar; mostrame; mostrarme; ensename; ensena; pasa; pasame; compartirme; compartir; comparteme; saca; sacame; traeme; busca; buscame; informa; informame; revisa; revisar; confirma; confirmar; confirmame; calcula; calculame; necesitaba; ayudame con; tienes; tenemos; tengo; tiene; tienen; tuvimos; tuvo; tuvieron; teniamos; tener; hay; hubo; habia; existe; existen; hemos; ha; han; he; habido; estan; estamos; estaba; estaban; estuvo; estoy; es; son; fue; fueron; era; eran; sido; ser; siendo; seria; somos; va; van; vamos; ir; yendo; iba; viene; vienen; vino; vinieron; venir; entra; llega; generar; hizo; hicimos; hicieron; hacer; hace; hacen; hecho; hecha; hechos; hechas; quedo; quedan; queda; dio; dieron; recibimos; recibio; recibieron; logramos; logro; lograron; llevamos; lleva; llevan; realizo; realizaron; realizamos; realizado; realizada; realizados; realizadas; registramos; registrado; registradas; registrados; registro; envio; enviamos; enviaron; enviado; enviados; tarda; tardamos; tardan; demoramos; demora; gastamos; gasto; gastaron; invertimos; actual; actuales; actualmente; ahora; ahora mismo; ahorita; en este momento; de momento; hoy en dia; ya; aun; todavia; siempre; captamos; cerrando; ocurrio; sucedio; paso; pasando; salio; presento; tenga; tengan; atendio; resulto; hicieron falta; anda; andan; decis; deci; decime; decinos; queres; tenes; necesitas; contas; contame; contanos; averiguame; averigua; chequeame; chequea; pasas; sabrias; contarme; decirnos; regalame; regalanos; regalas; me regalas; me regala; echame; echanos; me echas; echame una mano con; me colaboras con; me colaboras; colaborame con; me ayudas con; me ayuda con; ayudanos con; me ayudarias con; me ayudan con; me apoyas con; me apoyan con; apoyame con; me compartes; me haces el favor de; hazme el favor de; me haces favor de; me echas una mano con; me tiras; me averiguas; me consigues; consigueme
        Filler: al; del; de; en; a; con; por; para; pa; sobre; hasta; entre; hacia; segun; durante; dentro; dentro de; tras; ante; y; e; o; u; ni; pero; sino; aunque; mientras tanto; tambien; muy; mucho; mucha; muchos; muchas; poco; tan; tanto; bastante; todo; total; totales; en total; general; valor; valores; numero; numeros; dato; datos; indicador; metrica; resultado; resultados; nivel; monto; importe; cifra; cifras; exacto; exacta; exactamente; aproximadamente; aprox; mas o menos; realmente; basicamente; solo para saber; respecto; referente; relacionado; relacionados; acerca; acerca de; en cuanto a; en terminos de; etc; periodo; fecha; fechas; plazo; vez; veces; buena; buenos; nuestra empresa; en la empresa; empresa; compania; casa; crm; hubspot; en el crm; sistema; base; presentacion; comite; directorio; junta directiva; consejo; reunion de direccion; direccion general; para el jefe; para mi jefe; para el comite; para el informe del comite; para el informe; para la reunion; para la presentacion; para el directorio; para la junta; del equipo de ventas; del equipo de marketing; marketing y ventas; desglose; desglosado; distribucion; division; detallado; grafico; grafica; tabla; un grafico; una grafica; una tabla; en tabla; en grafico; provenientes; proveniente; provenientes de; atendido; atendidos por; cerrados por; cerrado por; ganados por; ganado por; ganadas por; a cargo de; gestionado por; perteneciente; que tan; cuan; idea; alguna idea; tienes idea; sabes; curiosidad; por curiosidad; oficial; referente a; ultimamente; recientemente; cual ha sido; ha sido; cual fue; cual es; como es; cual seria; final; inicio; fin; alguien; nomas; numeros de; datos de; por parte de; lanzadas; s; n; vaya; por cierto; nos fue; le fue; les fue; a ver si; informe; tiempo; contar; marketing (entrego|genero|trajo|paso|mando|produjo|creo|entrega|genera|trae|capto); (entrego|genero|trajo|paso|mando|produjo|creo|capto) marketing; (el|) equipo de marketing (entrego|genero|trajo|paso); en dinero; en plata; en dolares; en euros; en pesos; en lana; entregamos; todo lo que; todo aquello que; todo eso; donde estan; a donde; en todos lados; en todas partes; en todos los lugares; lados; lugares; cuentame; cuentanos; en cuanto; tan pronto como; tan pronto; pasar; ocurrir; suceder; ocurra; suceda; pase; completadas; completados; completada; terminadas; terminados; finalizadas; finalizados; concluidas; concluidos; demasiado; demasiado tiempo; mucho tiempo; tanto tiempo; hace mucho tiempo; demasiada; cartera; la cartera; de la cartera; base de clientes; de la base; entero; entera; enterito; completo; completa; enteros; sitio; en el sitio; del sitio; en la web; de la web; (hechas|hechos|realizadas|realizados|enviadas|enviados|creadas|creados|registradas|registrados|traidos|traidas|generados|generadas|vendido|vendidos) por; una vista de; vista de; vista general de; hola chicos; hola chicas; onda; que onda; uf; uff; ay; fijate; fijese; please; jaja; jajaja; jeje; ando; andamos; necesitando; queriendo; hace rato; hace tiempo; desde hace rato; rato; temprano; tempranito; pibe; parce; mano; hermano; loco; bro; ponme; pon; ponga; pongame; abreme; abra; separame; divideme; partelo; tirame; tira; aventame; avienta; pasen; jefe quiere; mi jefe; (a|al|del|por el|para el|con el) (comercial|equipo comercial|area comercial); (marketing|mkt) (le|nos|les|) (entrego|paso|mando|dio|genero|trajo|aporto|produjo) [a (ventas|comercial|el equipo comercial)]; que (marketing|mkt) (le|nos|les|) (entrego|paso|mando|dio|genero|trajo|aporto|produjo); desplegar; despliega; desplieguen; visualizar; presentar; presenta; en caso de que; en caso de; que tan (largo|alto|grande|bueno|corto|rapido|caro|bien|buena|alta|larga|grandes|buenos); asciende; ascienden; a cuanto asciende; equivale; corresponde; totaliza; totalizo; corridos
        Filler: (a|al|hasta) (dia|fecha) de hoy; a la fecha de hoy; oigan; oye una cosa; oye una pregunta; reparto; el reparto; ves; vemos; veis; detectas; notas; detecten; notan; si ves; me dicen; me dice; nos dicen; nos dice; dicen; digan; diganme; me cuentas; me cuentan; nos cuentas; me pasan; nos pasan; me muestran; nos muestran; me muestra; me dan; nos dan; me da; me comparten; nos comparten; celebradas; celebrada; celebrados; mantenidas; sostenidas; efectuadas; efectuados; concretadas; pero antes; antes de eso; histograma; un histograma; el histograma; diagrama; un diagrama; no entiendo; no entendemos; no me explico; no comprendo; no me queda claro; te encargo; golpe; de golpe; estar; sufre; sufra; registre; registra; muestre; presente; experimenta; experimente; refleja; refleje; un mensaje; una notificacion; enterarme; enterarnos; se ve; se ven; se perfila; se perfilan; cumplimos; cumplieron; cumplio; cumple; cumplen; (logradas|logrados|lograda|logrado|obtenidas|obtenidos|conseguidas|conseguidos|alcanzadas) por; atribuidas a; atribuidos a; asignadas a; asignados a; asignada a; asignado a; que (lidera|dirige|maneja|coordina|encabeza|gestiona|comanda); (liderado|dirigido|encabezado|coordinado|gestionado|manejado) por; logradas; logrados; verlo; verla; con urgencia; urgencia; dimos; registraron; registraste; se registraron; nah; naa; han ido
        Filler: suele; suelen; solemos; solia; solian; tardo; tardaron; demoro; demoraron
        DayPart half: y media; y cuarto
        """;
}
