namespace KpiBot.Questions.Vocabulary;

/// <summary>What Portuguese questions are made of. One line per sense: <c>Sense argument: phrase; phrase</c>.</summary>
internal static class Portuguese
{
    /// <summary>Periods, grains, comparisons.</summary>
    public const string Time = """
        Unit day: dia; dias
        Unit week: semana; semanas
        Unit month: mes; meses
        Unit bimester: bimestre; bimestres
        Unit quarter: trimestre; trimestres; tri; trim; quarter; quarters
        Unit fourmonths: quadrimestre; quadrimestres
        Unit half: semestre; semestres
        Unit year: ano; anos; ano fiscal; exercicio; ano civil; ano calendario
        Adverb day: (diario|diaria|diarios|diarias); diariamente; dia a dia; dia por dia; (email|mensagem|boletim) (diario|diaria)
        Adverb week: semanal; semanais; semanalmente; semana a semana; semana por semana; (email|mensagem|boletim) semanal
        Adverb month: mensal; mensais; mensalmente; mes a mes; mes por mes; (email|mensagem|boletim) mensal
        Adverb quarter: trimestral; trimestrais; trimestralmente; trimestre a trimestre; tri a tri; email trimestral
        Adverb half: semestral; semestrais; semestre a semestre
        Adverb year: anual; anuais; anualmente; ano a ano
        OverTime: evolucao; tendencia; tendencias; historico; serie historica; ao longo do tempo; evoluiu; evoluindo; evolui; evoluem; evoluiram; trajetoria; curva; ao longo dos meses; ao longo das semanas; no decorrer do tempo; com o tempo; linha do tempo; vem evoluindo; progressao; ao longo do ano; serie temporal; ao longo; desenvolveu; se desenvolveu; comportou; comportando; se comportou; se comporta; se comportando; vem se comportando; tem se comportado; comportaram; vem se comportado; caminhou; caminhando; vem caminhando; tem evoluido; tem evoluído; vem vindo; oscilou; oscilando; tem andado; vem andando
        Today: hoje; hj; no dia de hoje
        Yesterday: ontem; ontm
        BeforeYesterday: anteontem; antes de ontem; antiontem
        This: este; esta; esse; essa; neste; nesta; nesse; nessa; deste; desta; desse; dessa; atual; corrente; em curso; presente; vigente
        OfThe: no; na; do; da; pro; pra o
        Last: ultimo; ultima; ultimos; ultimas; passado; passada; passados; passadas; ult
        Previous: anterior; anteriores; precedente; antes
        BeforeLast: retrasado; retrasada; penultimo; penultima; antes do passado; antes do ultimo
        Next: proximo; proxima; proximos; proximas; que vem; seguinte; vindouro; q vem
        ToDate day: hoje ate agora
        ToDate week: acumulado da semana; (desde|a partir de|do|de|no) (comeco|inicio) da semana; (desde|a partir de) (o|) (comeco|inicio) (da|desta|dessa) semana; (ate|pro|para|no|ao|pra|antes do) [o] (fim|final|fechamento|termino) (da semana|desta semana|dessa semana)
        ToDate month: mtd; acumulado do mes; no acumulado do mes; (desde|a partir de|do|de) (comeco|inicio) (do|deste|desse|de) mes; (desde|a partir de) o (comeco|inicio) (do|deste|desse) mes; (ate|pro|para|no|ao|pra|antes do) [o] (fim|final|fechamento|termino) (do mes|deste mes|desse mes)
        ToDate quarter: qtd; acumulado do trimestre; no acumulado do trimestre; (desde|a partir de|do|de) (comeco|inicio) (do|deste|desse|de) (trimestre|tri); (desde|a partir de) o (comeco|inicio) (do|deste|desse) (trimestre|tri); (ate|pro|para|no|ao|pra|antes do) [o] (fim|final|fechamento|termino) (do trimestre|deste trimestre|desse trimestre|do tri|deste tri)
        ToDate year: ytd; acumulado do ano; no acumulado do ano; acumulado no ano; acumulado anual; (desde|a partir de|do|de) (comeco|inicio) (do|deste|desse|de) ano; (desde|a partir de) o (comeco|inicio) (do|deste|desse) ano; desde janeiro deste ano; desde a virada do ano; da virada do ano; (acumulado|acumulada|acumulados|acumuladas) (no|do|deste|neste) ano; (ate|pro|para|no|ao|pra|antes do) [o] (fim|final|fechamento|termino) (do ano|deste ano|desse ano)
        ToDate: ate agora; ate o momento; ate hoje; ate aqui; acumulado; no acumulado; por enquanto; ate entao
        Since: desde; a partir de; desde o inicio de; a contar de; a partir do; de la para ca desde
        Onward: pra ca; para ca; em diante; ate hoje; ate agora; pra frente; ate o momento
        From: de; entre; do; da; desde
        To: a; ate; e; ao
        AllTime: desde sempre; de todos os tempos; todo o historico; todo o periodo; historico completo; desde o inicio; desde o comeco; em toda a historia; a vida toda; de sempre; desde que comecamos; todo o tempo; historico total; desde o primeiro dia
        Ago: atras
        AgoBefore: ha; faz
        Same: mesmo; mesma; igual
        Fiscal: fy; ano fiscal; af
        Quarter: t; trimestre; tri; trim; q
        Month 1: janeiro; jan
        Month 2: fevereiro; fev
        Month 3: marco; mar
        Month 4: abril; abr
        Month 5: maio; mai
        Month 6: junho; jun
        Month 7: julho; jul
        Month 8: agosto; ago
        Month 9: setembro; set
        Month 10: outubro; out
        Month 11: novembro; nov
        Month 12: dezembro; dez
        Weekday monday: segunda; segundas; segunda feira; segundas feiras; seg; 2a feira; a cada duas segundas; segunda sim segunda nao; segunda sim outra nao; segunda sim e outra nao
        Weekday tuesday: terca; tercas; terca feira; tercas feiras; ter; 3a feira; a cada duas tercas; terca sim terca nao; terca sim outra nao; terca sim e outra nao
        Weekday wednesday: quarta; quartas; quarta feira; quartas feiras; 4a feira; a cada duas quartas; quarta sim quarta nao; quarta sim outra nao; quarta sim e outra nao
        Weekday thursday: quinta; quintas; quinta feira; quintas feiras; 5a feira; a cada duas quintas; quinta sim quinta nao; quinta sim outra nao; quinta sim e outra nao
        Weekday friday: sexta; sextas; sexta feira; sextas feiras; 6a feira; a cada duas sextas; sexta sim sexta nao; sexta sim outra nao; sexta sim e outra nao
        Weekday saturday: sabado; sabados; a cada duas sabados; sabado sim sabado nao; sabado sim outra nao; sabado sim e outra nao
        Weekday sunday: domingo; domingos; a cada duas domingos; domingo sim domingo nao; domingo sim outra nao; domingo sim e outra nao
        Number 1: um; uma
        Number 2: dois; duas
        Number 3: tres
        Number 4: quatro
        Number 5: cinco
        Number 6: seis
        Number 7: sete
        Number 8: oito
        Number 9: nove
        Number 10: dez
        Number 12: doze
        Number 15: quinze
        Number 18: dezoito
        Number 20: vinte
        Number 24: vinte e quatro
        Number 30: trinta
        Number 50: cinquenta
        Number 60: sessenta
        Number 90: noventa
        Number 100: cem
        Number 1000: mil; um mil
        Number 2000: dois mil
        Number 3000: tres mil
        Number 5000: cinco mil
        Number 10000: dez mil
        Number 1000000: milhao; um milhao
        Ordinal 1: primeiro; primeira
        Ordinal 2: segundo
        Ordinal 3: terceiro; terceira
        Ordinal 4: quarto
        Ordinal 5: quinto
        Ordinal 6: sexto
        Versus: vs; versus; x; contra; (comparado|comparada|comparados|comparadas) (a|ao|aos|com|com o|com a|com os); comparando (a|ao|com|com o|com a); em comparacao (a|ao|com|com o|com a); em relacao (a|ao|aos); frente a; frente ao; comparativamente a; ante; ante o; em contraste com; sobre o; perante; diante de; (melhor|pior) (que|do que|q); (melhor|pior) (que|do que) (o|a)
        Compare: compara; comparar; compare; comparacao; comparativo; comparando; comparacao entre; diferenca entre; lado a lado; comparativo entre; diferenca; a diferenca; diferenca de; diferenca em
        OverUnit year: ano contra ano; ano sobre ano; ano a ano anterior; yoy; year over year; (comparado|comparada|comparados|comparadas|comparando|em comparacao|em relacao|vs|versus|contra|frente|x) (a|ao|com|com o|) (ano passado|ano anterior); (vs|versus|contra|x|comparado|comparada|comparados|comparadas|em relacao|em comparacao) (a|ao|com|com o|) mesmo periodo do ano (passado|anterior); que no ano passado; que o ano passado; (comparado|comparada|comparados|comparadas|em relacao|em comparacao|vs) (a|ao|com|com o) um ano atras; frente ao mesmo periodo do ano (passado|anterior); ante o ano (passado|anterior); [(vs|versus|contra|x|em relacao|comparado)] (o|a|ao|com o|com a) (mesmo|mesma) do ano (passado|anterior)
        OverUnit quarter: trimestre contra trimestre; trimestre sobre trimestre; qoq; tri contra tri
        OverUnit month: mes contra mes; mes sobre mes; mom
        OverUnit week: semana contra semana; semana sobre semana; wow
        PreviousPeriod: (comparado|comparada|comparados|comparadas|em relacao|em comparacao|vs|versus|contra|frente|x) (a|ao|com|com o|) periodo (anterior|passado); que antes; vs anterior; vs o anterior; contra o anterior; periodo contra periodo
        Growth: crescimento; cresceu quanto; taxa de crescimento; variacao; variacao percentual; variou; cresceu; cresceram; crescemos; crescendo; crescem; cresce; crescer; variaram; varia; variam; variando; variar; oscilacao; mudou; mudaram; mudar; muda; mudam; mudando; mudanca; mudanca na; mudanca no; mudancas; evoluiu percentualmente; cresceu percentualmente; aumento percentual; queda percentual; quanto (caiu|cairam|baixou|baixaram|subiu|subiram|aumentou|aumentaram|diminuiu|diminuiram|mudou|mudaram|melhorou|melhoraram|piorou|pioraram|recuou|despencou|encolheu|avancou)
        """;

    /// <summary>Dimensions, values, filters, rankings, and nouns that make a KPI together with a verb.</summary>
    public const string Data = """
        Dimension channel: canal; canais; origem; origens; fonte; fontes; midia; midias; canal de aquisicao; canal de marketing; canal de origem; origem do lead; fonte do lead; canais de aquisicao; canais de marketing; origem dos leads; fonte dos leads; tipo de canal; tipos de canal; de onde (vem|vieram|veio|vinham|chegam|chegaram|saem|sairam|surgem|estao vindo|tao vindo|esta vindo|ta vindo)
        Dimension campaign: campanha; campanhas; campanha de marketing
        Dimension owner: vendedor; vendedora; vendedores; vendedoras; rep; reps; representante; representantes; responsavel; responsaveis; executivo; executiva; executivos; executivo de vendas; executivos de vendas; executivo de contas; executivos de contas; sdr; sdrs; bdr; closer; closers; consultor; consultores; consultora; comercial; comerciais; dono; dono do negocio; proprietario; pessoa; vendendor; pre vendas; pre vendedor; hunter; hunters; membro do time
        Dimension team: time; times; equipe; equipes; gerente; gerentes; gestor; gestores; gestora; squad; squads; lider; lideres; coordenador; time de vendas; equipe de vendas; supervisor
        Dimension region: regiao; regioes; regional; regionais; territorio; territorios; filial; filiais; escritorio; escritorios; praca; area; areas
        Dimension country: pais; paises; mercado; mercados
        Dimension industry: setor; setores; industria; industrias; ramo; ramos; vertical; verticais; segmento de mercado; setor da empresa; ramo de atividade; ramo de atuacao
        Dimension company_size: porte; porte da empresa; tamanho da empresa; tamanho de empresa; tamanho do cliente; porte do cliente; porte de empresa; faixa de tamanho; numero de funcionarios
        Dimension product: produto; produtos; linha de produto; linhas de produto; item; itens; sku; linha de produtos
        Dimension pipeline: pipeline; pipelines; funil; esteira
        Dimension stage: etapa; etapas; fase; fases; estagio; estagios; etapa do funil; fase do funil; estagio do funil; etapas do funil; etapa do pipeline; etapa do negocio
        Dimension deal_type: tipo de negocio; tipos de negocio; tipo de deal; tipo de oportunidade; tipo de venda; tipos de venda
        Dimension loss_reason: motivo de perda; motivos de perda; motivo; motivos; motivo da perda; razao de perda; razoes de perda; motivo de rejeicao; motivos de rejeicao; razao; razoes; causa; causas; motivo da rejeicao; motivo perda
        Dimension activity_type: tipo de atividade; tipos de atividade; tipo
        Dimension account: conta; contas; cliente; clientes; empresa; empresas; organizacao; companhia
        Dimension fit: fit; icp; fit com o icp
        LossReasons: motivos de perda; motivo de perda; motivos das perdas; motivo das perdas; razoes de perda; por que perdemos; por que perdemos negocios; por que estamos perdendo; por que estamos perdendo negocios; pq perdemos; pq perdemos negocios; porque perdemos; porque perdemos negocios; por que a gente perde; por que a gente perde negocios; por que perdemos vendas; pq a gente perde; pq a gente perde negocio; pq perdemos vendas; motivos de negocios perdidos; motivos da perda; motivos de perda de negocios; por que perdemos oportunidades; pq estamos perdendo; pq estamos perdendo negocios; por que perdemos deals; porque estamos perdendo negocios; motivos pelos quais perdemos; motivo da perda; razoes das perdas; por que a gente ta perdendo; por que a gente ta perdendo negocios; pq a gente ta perdendo negocio; por que perdemos tantos negocios; por que estamos perdendo vendas; porque a gente perde negocios; (pq|por que|porque|por q) [(a gente|nos)] [(ta|estamos|tamo|tamos|esta|vem|vimos|temos)] (perde|perdendo|perdemos|perdeu|perdido) [(tanto|tanta|tantos|tantas|muito|muitos)] (negocio|negocios|venda|vendas|deal|deals|oportunidade|oportunidades)
        Channel organic_search: organico; organica; busca organica; pesquisa organica; trafego organico; seo; buscas organicas
        Channel paid_search: busca paga; pesquisa paga; google ads; links patrocinados; adwords; buscas pagas; busca patrocinada; google pago; ppc; anuncios de busca
        Channel paid_social: social pago; redes sociais pagas; social paga; facebook ads; anuncios em redes sociais; linkedin ads; midia social paga; social ads
        Channel social: social; redes sociais; rede social; midias sociais; midia social; redes; social organico
        Channel direct: direto; trafego direto; acesso direto; direta; acessos diretos
        Channel email: email; e mail; email marketing; newsletter; correio eletronico; e mail marketing; canal email; canal de email; mailing
        Channel referral: indicacao; indicacoes; boca a boca; referencia; referencias; recomendacao; recomendacoes; indicados; indicado; programa de indicacao
        Channel display: display; banner; banners; midia display; anuncios display; rede de display
        Channel event: evento; eventos; feira; feiras; congresso; congressos
        Channel partner: parceiro; parceiros; parceria; parcerias; canal de parceiros
        Channel outbound: outbound; prospeccao; prospeccao ativa; ligacao fria; prospeccao fria
        Channel webinar: webinar; webinars; webinario; webinarios
        Channel affiliate: afiliado; afiliados
        Channel video: video; videos; youtube
        Activity meeting: reuniao; reunioes; demo; demos; demonstracao; demonstracoes; reunioes realizadas; visita comercial; visitas comerciais; reunioes feitas; apresentacoes comerciais
        Activity call: ligacao; ligacoes; chamada; chamadas; telefonema; telefonemas; ligacoes feitas; calls; ligacoes realizadas
        Activity email: emails; e mails; emails enviados; emails disparados; e mails enviados
        Activity task: tarefa; tarefas
        Activity note: nota; notas; anotacao; anotacoes
        Deal: negocio; negocios; deal; deals; negociacao; negociacoes; contrato; contratos; proposta; propostas
        Deal opportunities_created: oportunidade; oportunidades; opp; opps
        Outcome won: ganho; ganha; ganhos; ganhas; ganhamos; ganhou; ganharam; fechamos; fechou; fecharam; fechado; fechada; fechados; fechadas; fecha; fechar; ganhar; conquistamos; fecham; fechei; assinamos; assinados
        Outcome lost: perdido; perdida; perdidos; perdidas; perdemos; perdeu; perderam; perder; perde; perdem
        Outcome created: criado; criada; criados; criadas; criamos; criou; geramos; gerado; gerados; gerada; geradas; novos; novas; novo; nova; abrimos; abertas no periodo; entraram novos; foram criados; foram criadas; conquistou; conquistaram; adquirimos; adquiridos; adquiriu; captados; captadas; atraimos; trouxemos; abriu; abriram; abrindo; criaram; abri
        Outcome open: aberto; aberta; abertos; abertas; em aberto; em andamento; em negociacao; ativo; ativos
        Outcome stalled: parado; parada; parados; paradas; estagnado; estagnados; travado; travados; empacado; empacados; travadas; estagnadas; parou; emperrado; emperrados; emperrada; emperradas; encalhado; encalhados; encalhadas; congelado; congelados; congeladas; travada; empacada; empacadas; estagnada
        Sell: vendemos; vendeu; venderam; vende; vendem; vender; vendi; vendido; vendidos; vendida; vendidas; faturamos; faturou; faturaram; fatura; faturar; faturado; arrecadamos; vendendo; vendeno; comprou; compraram; compra; compram; comprar; comprando; grana; dinheiro; bufunfa; (grana|dinheiro) que entrou
        HowMany: quantos; quantas; qtos; qtas; numero de; quantidade de; qts; quantidade; qtd de; qtd; nr de; num de; qntos; qntas; quants; qnts; quatos
        HowMuch: quanto; qto; quanta; qnto; qnt; quanto foi
        Funnel: funil; funil de vendas; funil de marketing; funil completo; funil de conversao; conversao do funil; funil inteiro; taxas do funil; o funil todo; conversoes do funil; taxas de conversao do funil
        Variant: defasado; defasada; defasados; com defasagem; com lag
        Average: medio; media; em media; mediana; mediano; medianos; na media
        Share: percentual; porcentagem; fatia; participacao; percentual de; porcentagem de; que percentual; qual percentual; parcela; parcela de; proporcao; %; taxa; taxas; indice; qual %; que %; qual a porcentagem de; qual o percentual de; parte; q %; qual a %; passagem; taxa de passagem; avanco; taxa de avanco; transicao; taxa de transicao; passagem de; quantos por cento; quanto por cento; quantos %; quanto %
        Who: quem; qual pessoa; quem do time; quem da equipe; quem e que
        By: por; pelo; pela; x; separado por; separada por; dividido por; dividida por; quebrado por; quebrada por; agrupado por; agrupada por; aberto por; aberta por; segmentado por; segmentada por; detalhado por; quebra por; quebrando por; abre por; quebra; separa por; de acordo com; abertura por; em cada; para cada; divide por; distribuicao por; discriminado por; separados por; divididos por; em termos de; em; pra cada; visao por; nos; entre os; entre as; quebrados por; abrindo por; (se|) (divide|dividem|distribui|distribuem|reparte|repartem|espalha) (entre|pelos|pelas|por); dividido entre; dividida entre; repartido entre; repartida entre; segundo (o|a|os|as)
        Each: cada; cada um dos; cada uma das; todos os; todas as; diferentes; cada um
        Which: qual; quais; que; em qual; em que; de qual; quais os; quais as; q; em quais
        Except: exceto; (que |)nao (tem|tinham|possuem|tenham); menos; sem; fora; excluindo; tirando; salvo; desconsiderando; sem contar; a nao ser; com excecao; com excecao de; descontando; sem incluir; exclui; tira; sem considerar; nao; tirar; excluir; remove; sem ser; desconsidera; tudo menos; todos menos; ignorando; com excecao da; com excecao do; e nada de; fora o; fora a; que nao (sejam|seja|vieram de|veio de|vem de); pulando; omitindo; que nao vem de; que nao vieram de; que nao sao de; que nao sao
        Only: so; somente; apenas; unicamente; filtra; filtra por; filtrando; filtrando por; limita a; so pra; so para; so os; so as; so o; so a; exclusivamente; filtrar; filtrar por; filtro; restringe a; soh; so da; so do; filtra so; restrinja a
        Also: tambem; tb; tbm; alem de; inclui; incluindo; adiciona; adicione; junto com; e tambem; inclua; incluir; acrescenta; alem do; alem da; somando
        AllOf: todos; todas; todo; toda; todos os; todas as; tira o filtro; sem filtro; sem filtros; remove o filtro; tira os filtros; limpa o filtro; geral; no geral; total; qualquer; no total; tirar filtro; remove os filtros; sem o filtro; tira filtro
        Mine: meu; minha; meus; minhas
        And: e; &; ou; mais; com
        FollowUp: e; e quanto a; e o; e a; e os; e as; mas; agora; e agora; entao; e pra; e para; e no caso de; que tal; e se for; ok e; e se; e em; ai; e de; e do; e da; e na; e no; idem para; idem; o mesmo para; mesma coisa para; mesma coisa pra; o mesmo pra; a mesma pergunta para; ta e; beleza e; blz e; ok agora; em vez disso; e com; e sobre; ok; certo e; mesma coisa; a mesma coisa para; o mesmo
        Top: top; topo; maiores destaques
        Bottom: bottom; lanterna; lanternas; ultimos colocados
        Best: melhor; melhores; mais eficiente; mais eficientes; mais forte; mais bem; destaque; melhor desempenho
        Worst: pior; piores; mais fraco; mais fracos; mais fraca; menos eficiente; mais fracas; pior desempenho; menos eficientes
        Highest: maior; maiores; mais; mais alto; mais alta; mais altos; mais altas; mais caro; mais cara; mais longo; mais lento; maximo; mais demorado; mais longos; campeao; campeao de; lider em; mais lenta; mais demorados; mais caros; mais demora; mais elevado; mais elevada; mais longa; mais comum; mais comuns; mais frequente; mais frequentes; principal; principais; mais popular; mais recorrente; numero um; mais rentavel; mais rentaveis; mais lucrativo; mais lucrativos
        Lowest: menor; menores; menos; mais baixo; mais baixa; mais baixos; mais baixas; mais barato; mais barata; mais curto; mais rapido; minimo; mais rapida; mais curta; mais baratos; mais curtos; mais rapidos; menos rentavel; menos rentaveis; menos lucrativo; menos lucrativos
        Rank: ranking; rank; rankeia; ranqueia; ranking de; ranking dos; ranking das; classificacao; ordena; ordenado por; ordenados por; ordena por; ranquear; rankear; classifica; ranqueia os; colocacao; ordene; ranqueie; ordenar; ordenados; classifique; (do|da) (maior|melhor|pior|menor) (para|pra|ao) (o|a|) (menor|pior|melhor|maior); (mais barato|mais caro|maior|menor|melhor|pior) primeiro; em ordem; em ordem decrescente; em ordem crescente; decrescente; crescente; ordenado; ordena isso; ordena de; em ordem (crescente|decrescente); do (menor|pior) (para|pro|ao) (maior|melhor); (do|da) mais (caro|barato|cara|barata|alto|baixo|alta|baixa|longo|curto|rapido|lento) (para|pra|pro|ao|a) [(o|a)] mais (caro|barato|cara|barata|alto|baixo|alta|baixa|longo|curto|rapido|lento)
        """;

    /// <summary>What is wanted.</summary>
    public const string Asking = """
        WhatIs: o que e; o q e; que e; oq e; o que sao; o que eh; oque e; oq eh; o q eh; o que seria; q e; que sao; oque eh; o q sao; o que vem a ser; e o que; e o q; eh o que; eh o q; e oq; eh oq; que e isso de; que diabos e; o que raios e; o que danado e
        Define: o que significa; o q significa; oq significa; significa; que significa; significado; significado de; definicao; definicao de; define; defina; como (e|eh|sao) (calculado|calculada|calculados|calculadas|medido|medida|feito|feita|definido|definida); como se (calcula|mede|define); como (voces|vcs|vc|voce|a gente|nos|o bot) (calcula|calculam|calculamos|mede|medem|define|definem|computa|chega|chegam|faz a conta); como (calcula|calculam|calculamos|calcular|mede|medem|define|definem); calcula; calculado; calculada; calculam; formula; formula do; formula da; formula de; o que conta como; o q conta como; conta como; contam como; o que e considerado; considerado; considerada; o que entra; o que entra em; o que entra no; o que quer dizer; quer dizer; explica o que e; explica o que significa; me explica o que e; conceito; conceito de; calculo; calculo do; calculo da; como funciona o calculo; como e feito o calculo; o que voces chamam de; explica como e calculado; o que vcs consideram; o que voces consideram; consideram; explica o conceito; como chegam; o que conta; como fazem a conta; e medido; e medida; como e que se calcula; o que chamamos de; me explica o conceito de; como sao contados; o que vocês chamam de; como e feita a conta; como se chega; como chegamos; contado; contada; se conta; contados; o que e (isso|isto); o que eh isso; oq e isso; define isso; o que isso significa; como (voces|vcs|vc|a gente|o bot|se|) (conta|contam|contamos|considera|consideram|consideramos|apura|apuram|apuramos); o que (voces|vcs|a gente|o bot) (chama|chamam|considera|consideram|entende|entendem) (de|como|por|); qual e a conta; qual eh a conta; qual a conta por tras
        Why: por que; porque; pq; por q; porq; o que aconteceu; o que aconteceu com; o q aconteceu; oq aconteceu; o que houve; o que houve com; o que explica; qual o motivo (da|do|de); qual a razao (da|do|de); qual a causa (da|do|de); o que causou; o que fez; o que levou; motivo da queda; motivo do aumento; razao da queda; causa da queda; causas da queda; o que esta por tras; por tras; o que ta acontecendo; o que ta acontecendo com; o que esta acontecendo; o que esta acontecendo com; a que se deve; deve se a que; qual foi o motivo; o que mudou; o que derrubou; o que puxou; o que provocou; o que motivou; como assim; pra que; por qual motivo; por qual razao; o que deu errado; o q houve; por conta de que; motivos da queda; o que ta por tras; razao; causa; motivo; que aconteceu; que aconteceu com; pqe; o que esta puxando; o que impactou; o que impulsionou; oq houve; que houve; que houve com; o que ta rolando com; o que rolou com; o que deu; o que foi que aconteceu; o que esta causando; o que (esta|ta|tem) (puxando|empurrando|derrubando|causando|por tras|segurando|impactando|afetando|travando|aumentando|elevando); o que (empurrou|segurou|afetou|impactou|aumentou|elevou); puxando; empurrando; derrubando; o que acontece com; o que ta havendo com; o que esta havendo com; que ta acontecendo com; o que tem de errado com; de onde (vem|veio) (a|o) (queda|aumento|alta|baixa|piora|melhora|subida|crescimento); (pq|por que|porque|por q) (raios|diabos|cargas d agua|carga d agua|diacho); que raios aconteceu; que diabos aconteceu; q q aconteceu; que que aconteceu; o que que aconteceu; que que houve; o que que houve; q q houve
        Explain: explica; explique; me explica; analisa; analise; investiga; investigue; explicar; entender; diagnostico; explicacao; explicacao para; me explique; analise da; analise do; me ajuda a entender; entender por que
        Records: lista; listar; liste; lista de; a lista de; lista dos; lista das; me mostra a lista; mostra a lista; me passa a lista; em lista; quais sao; quais foram; quais sao eles; quais sao elas; relacao de; relacao dos; relacao das; nomes; nomes de; nomes dos; nome dos; nome; detalhe; detalhes; detalha; detalhar; registros; linhas; lista eles; lista elas; lista ai; enumera; mostra quais; mostra quais sao; detalhamento; listagem; listagem de; discrimina; quem sao; quem sao eles; lista pra mim; mostra os negocios; lista completa; os registros; me lista; lista completa de; me da a lista; me da a lista de; traz a lista; traz a lista de; quero a lista; quero a lista de; manda a lista; manda a lista de; abre a lista; puxa a lista; puxa a lista de; quais que sao; uma lista; uma lista de; uma lista dos; uma lista com; um por um; um a um; uma por uma; uma a uma; individualmente; me (da|mostra|passa|traz|manda|lista|ve) (todos|todas); mostra (todos|todas); traz (todos|todas); lista (todos|todas); me (da|mostra|passa|traz|manda|lista) (todos os|todas as); linhas por tras; as linhas por tras; registros por tras; os registros por tras; detalhes por tras; os negocios por tras; quem sao (os|as|nossos|nossas)
        Forecast: previsao; previsoes; prever; preve; previsto; prevista; previstos; previstas; projecao; projecoes; projetado; projetada; forecast; estimativa; estimativas; estima; estimamos; estimado; quanto vamos (vender|faturar|fechar|fazer|ganhar); quanto (a gente vai|nos vamos|iremos|devemos|esperamos) (vender|faturar|fechar|fazer|ganhar); esperado; esperada; esperamos; expectativa; vamos fechar; vai fechar; deve fechar; devemos fechar; vamos terminar; onde vamos parar; quanto vai dar; quanto deve dar; tende a fechar; tende a; vamos vender; vamos faturar; vai vender; vai faturar; devemos vender; devemos faturar; como vamos fechar; como deve fechar; a gente vai vender; a gente vai fechar; a gente vai faturar; quanto deve; vao ser; vai ser; sera; serao; estimam; vamos ter; teremos; devemos ter; venderemos; faturaremos; fecharemos; deve ser; a gente deve fechar; a gente deve vender; a gente deve faturar; pretendemos vender; vai terminar; previsao de fechamento; previsao de vendas; previsao de faturamento; projecao de fechamento; espera (fechar|vender|faturar|fazer|ganhar|ter); esperam (fechar|vender|faturar); (a gente|nos) espera; projeta; projetam; projetar; projetamos; projetas; preveem; previmos; (deve|devemos|devem|deveriamos|deveria|vamos|vai|a gente vai|a gente deve|iremos|pretendemos) (terminar|acabar|encerrar|chegar|atingir); (deve|devemos|deveriamos) (fechar|vender|faturar|ganhar|receber|gerar|ter); chuta; chute; palpita; palpite; um palpite; na sua estimativa
        Target: meta; metas; cota; cotas; objetivo; objetivos; alvo; batemos a meta; bater a meta; bateu a meta; bateram a meta; vamos bater a meta; dentro da meta; vs meta; versus meta; contra a meta; no ritmo; no caminho; no caminho certo; estamos no ritmo; atingir a meta; atingimos a meta; falta para a meta; falta pra meta; quanto falta pra meta; quanto falta para a meta; batendo a meta; abaixo da meta; acima da meta; em relacao a meta; comparado a meta; comparado com a meta; ritmo; ritmo da meta; perto da meta; longe da meta; x meta; quota; orcado; vs o plano; alcancar a meta; alcancamos a meta; budget; cumprir a meta; cumprimos a meta; quanto falta; falta quanto; pra bater a meta; para bater a meta; quanto falta pra bater a meta; quanto falta para bater a meta; bate a meta; bati a meta; batam a meta; em dia com a meta; chegar na meta; chegamos na meta; fora da meta; on track; meta batida; vai bater a meta; tamo batendo a meta; vamos atingir a meta; a gente vai bater a meta; a gente bateu a meta; vs a meta; ficou a meta; (bater|batemos|bateremos|batendo|bateu|bateram|batido|atingir|atingimos|atingiremos|atingindo|atingiu|atingido|cumprir|cumprimos|cumpriremos|cumprindo|cumpriu|alcancar|alcancamos|alcancaremos|alcancando|alcancou|superar|superamos|superou|chegar|chegamos|chegaremos|chegando) (a|na|o|as|) (meta|cota|metas|cotas|objetivo|plano|orcamento); quao (perto|longe|proximo|proxima|distante); perto; longe; acima do (plano|objetivo); dentro do (plano|objetivo); andamento; andamento da meta; progresso; progresso da meta; evolucao da meta; (vs|versus|x|contra|sobre|em relacao ao|frente ao|comparado ao|comparado com o) [o] plano; plano (do|deste|desse) (mes|trimestre|ano|semestre); % do plano; plano de vendas; plano de receita; realizado vs plano; realizado x plano; planejado; o planejado; (vs|x|contra) o planejado; falta; faltam; faltando; falta pro; falta para o; atingido; atingida; batido; batida; alcancado; alcancada; ja atingido; ja batido; ja atingida; (vai|vamos|vao|sera que vai|sera que vamos) (bater|chegar la|conseguir bater)
        Alert: alerta; alertas; me alerta; alerte; me alerte; avisa; avise; me avisa; me avise; nos avisa; nos avise; avisar; avisem; me avisem; notifica; notifique; me notifica; me notifique; quero ser (avisado|avisada|notificado|notificada|alertado|alertada); me da um toque; me da um toque (quando|se); da um toque; um toque; quero saber (quando|se); cria um alerta; crie um alerta; configura um alerta; aviso; me manda um aviso; me fala (quando|se); me diz (quando|se); me chama (quando|se); fica de olho; monitora; monitore; me sinaliza; sinaliza; avisa a gente; avisa o time; gostaria de ser (avisado|avisada); me informa (quando|se); me informe (quando|se); preciso saber (quando|se); me conta (quando|se); me ping; me pinga; coloca um alerta; coloque um alerta; criar um alerta; me avisar; manda um alerta; mande um alerta; quero um alerta; me mande um alerta; avisa aqui; da um alo; me da um alo; grita; grita se; notificar; quero receber um alerta; alerta pra mim; alertar; queria ser (avisado|avisada); dispara um alerta; avisa todo mundo; me liga (quando|se); me fale (quando|se); poe um alerta; me cutuca; avisa (o time|a equipe|todo mundo|geral|o pessoal|a galera|o canal); avise (o time|a equipe|todo mundo|o pessoal); fala pro time (quando|se); me fala (quando|se|assim que); me avisa assim que; da um grito; me da um grito; grita (se|quando); me da um salve; cutuca a gente; sinaliza (se|quando); me da um berro; berra (se|quando); da um sinal (se|quando); me da um sinal; assovia (se|quando)
        Send: manda; mande; me manda; me mande; nos manda; manda pra gente; envia; envie; me envia; me envie; nos envie; envia pra gente; enviar; mandar; posta; poste; publica; publique; agenda; agende; programa; programe; dispara; compartilha; compartilhe; quero receber; gostaria de receber; receber; me passa; manda pra mim; me mostra; manda aqui; envia no; envia para; manda no; envia aqui; nos mande; mandem; enviem; me encaminha; encaminha; entrega; quero; queremos; preciso; me traz; joga; joga aqui; solta; posta aqui; posta no; me da; quero ver; programar; agendar; queremos receber; publica no; manda pro; envia pro; manda para; manda pra; envia pra
        Digest: resumo; resumos; relatorio; relatorios; boletim; informe; digest; report; reporte; sumario; apanhado; balanco; cria um relatorio; crie um relatorio; agenda um relatorio; programa um relatorio; cria um resumo; crie um resumo; configura um resumo; configura um relatorio; criar um relatorio; monta um relatorio; monta um resumo; panorama; status report; programa um resumo; agenda um resumo; email (semanal|diario|mensal|trimestral); mensagem (semanal|diaria|mensal); boletim (semanal|diario|mensal)
        Freshness: quando (foi|foram) a ultima (sincronizacao|atualizacao|carga|importacao); ultima (sincronizacao|atualizacao|carga|importacao|sync); quando os dados foram (atualizados|sincronizados|importados); os dados (estao|tao) (atualizados|frescos|em dia|sincronizados|desatualizados); dados (atualizados|frescos|sincronizados) ate quando; dados de quando; de quando sao (os|esses|estes) (dados|numeros); atualizacao dos dados; quao (atualizados|frescos|recentes) (estao|sao) os dados; dados estao atualizados; esta atualizado; ta atualizado; atualizados ate; foi atualizado; sincronizou; quando sincronizou; quando atualizou; os numeros estao atualizados; (esses|estes) dados (sao|estao) (atuais|atualizados|de quando); frescor dos dados; quando foi o ultimo sync; ultimo sync; status da sincronizacao; ate quando vao os dados; o crm (ta|esta|foi) (sincronizado|atualizado); ultima vez que (os dados|o crm|a base) (foram|foi|) (sincronizados|sincronizado|atualizados|atualizado|sincronizaram|atualizaram); atualizado ate quando; dados vao ate quando; dados (tao|estao) em dia; a base (ta|esta) atualizada; quando o crm (foi|) (sincronizado|sincronizou|atualizado|atualizou); quando foi que (atualizou|sincronizou); base atualizada; os dados foram atualizados quando; dados foram (atualizados|sincronizados); quando foi atualizado; quando a base foi atualizada; sync; (esses|estes|os) (numeros|dados) (sao|estao|tao) (de agora|de hoje|de quando|de ontem|atuais|recentes|ao vivo|em tempo real); quando (o crm|o hubspot|o salesforce|a base|os dados|o pipedrive) (atualizou|sincronizou|atualizaram|sincronizaram|foi atualizado|foi sincronizado) [pela ultima vez]; atualizou pela ultima vez; sincronizou pela ultima vez; pela ultima vez; de quando sao esses numeros; com que frequencia (os dados|o crm) (atualizam|sincroniza|atualiza); dados de hoje; quando (os|esses|estes) (numeros|dados|indicadores) foram (atualizados|sincronizados|importados|carregados); (dados|numeros) do (crm|hubspot|salesforce|pipedrive) (estao|tao) (atualizados|em dia); dados do crm atualizados; (os|esses|estes|nossos) (numeros|dados|indicadores|kpis) (tao|estao|sao|seguem|ficaram) (atualizados|em dia|sincronizados)
        Overview: como (estamos|vamos|andamos|tamo|fomos|foi|esta|ta|vao|anda|vai|tao|estao|andam|foram|estavamos) [as coisas|a gente|os negocios|o negocio|tudo|os numeros|a empresa|nossos numeros|os resultados]; como a gente (ta|esta|vai|foi|anda|tava); como nos saimos; como estao as coisas; como tao as coisas; visao geral; resumo geral; panorama geral; painel; dashboard; principais numeros; principais kpis; principais indicadores; os numeros; indicadores; numeros gerais; overview; como tivemos; como foi; como vai; como ta; como esta; situacao; situacao atual; nossos numeros; como fechamos; como tamos; kpis; kpi; como que foi; como que ta; como que a gente ta; como vao os numeros; resumao; nossos indicadores; numeros; resultados; panorama; raio x; como estamos indo; como andam as coisas; como anda o negocio; resultado geral; status geral; e ai como; balanco geral; nosso desempenho geral; como estamos de numeros; como nos fomos; como a gente se saiu; como se saiu; como nos estamos; metricas; principais metricas; como foram as coisas; como foi o (mes|trimestre|ano|semestre); como foi a semana; como ta indo; como esta indo; como esta sendo; como ta sendo; me (atualiza|atualize|poe a par|coloca a par) [de|sobre|do|da]; como (ta|esta|vai|anda|vem|tem|segue) (indo|sendo|) (o|a) (mes|trimestre|semana|ano|semestre); resumo (dos|de) kpis; kpis gerais; panorama (deste|desse|do); situacao geral; raio-x; como vem; como segue; pulso; um geral; da um geral; o geral; visao dos kpis; foto do; status do negocio; como ta a situacao; como (a empresa|o negocio|a operacao|o comercial|a area comercial|o time) (ta|esta|vai|anda|vem|segue|foi|tem) [indo|ido]; como (vai|anda|esta|ta) a (empresa|operacao); como (e|eh) que (tamo|estamos|ta|esta|vai|vamos|anda|andamos|foi|fomos) [a gente|as coisas]
        Help: ajuda; me ajuda; o que (voce|vc|tu) (sabe|pode|consegue|faz) [fazer|responder]; o que posso (perguntar|te perguntar|pedir); como (voce|vc) funciona; como (isso|isto|voce|esse bot|este bot|o bot) funciona; quem e voce; quem e vc; comandos; o que da pra perguntar; o que da pra fazer; o que da pra pedir; quais kpis voce (conhece|tem|sabe); que perguntas posso fazer; help; instrucoes; socorro; como usar; como uso; como te uso; quais perguntas posso fazer; quais kpis (existem|tem|estao disponiveis|posso ver); o q vc faz; oq vc faz; o que e voce; pra que voce serve; pra que vc serve; o que consigo perguntar; como usar o bot; como uso o bot; o que e este bot; o que voce responde; no que voce pode ajudar; no que vc pode ajudar; em que pode ajudar; como pode me ajudar; como vc pode me ajudar; quais metricas (voce|vc) (tem|conhece|sabe); preciso de ajuda; que (tipo|tipos) de (pergunta|perguntas|coisa|coisas|kpi|kpis) (voce|vc|eu|posso|da) [responde|responder|faz|perguntar|sabe|consegue|pra fazer|pra perguntar]; pra que (voce|vc|tu) serve; para que (voce|vc) serve; exemplos de perguntas; me da exemplos; como devo perguntar; quais perguntas voce responde; lista de comandos; seus comandos; manual do bot; manual de uso; tutorial do bot; tem um manual; tem um tutorial
        StartOver: comecar de novo; comeca de novo; recomecar; recomeca; comecar do zero; comeca do zero; reinicia; reiniciar; limpa tudo; esquece isso; esquece; esqueca; outro assunto; nova pergunta; zera; zerar; reset; limpa o contexto; novo assunto; esquece tudo; mudando de assunto; vamos recomecar; vamos comecar de novo; deixa pra la; limpar contexto; zera tudo; zera a conversa; muda de assunto; comecemos de novo; esqueca tudo; outra pergunta
        Write: atualiza; atualize; muda; mude; altera; altere; apaga; apague; deleta; delete; exclua; cria; crie; adicione; edita; edite; modifica; modifique; escreve; escreva; redige; redija; marca; marque; move; mova; atribui; atribua; renomeia; renomeie; importa; importe; exporta; exporte; liga pra; ligue para; liga para; responde; responda; cancela; cancele; aprova; aprove; reabre; reabra; cadastra; cadastre; registra; registre; insere; insira; transfere; transfira; remova; manda um (email|e mail|contrato|orcamento|convite|whatsapp) para; manda um (email|e mail|whatsapp|convite) pra; envia um (email|e mail|contrato|orcamento|convite|whatsapp) para; envia um (email|e mail|whatsapp|convite) pra; manda (email|e mail|mensagem) para; manda uma (mensagem|proposta) para; envia uma (mensagem|proposta) para; manda uma (mensagem|proposta) pra; envia uma proposta pra; marca uma reuniao; agenda uma reuniao; agende uma reuniao; faz uma ligacao; compra; pague; paga; define o; ajusta; ajuste; corrige; corrija; fecha o negocio; fecha esse negocio; arquiva; arquive; mescla; unifica; passa o; faca um; converte; encerra; troca; troque; convida; convide; mudar; alterar; apagar; excluir o; exclui o; exclui os; exclui todos; exclui a; lanca; lance; inclua um; adiciona um; adiciona uma; cria um (negocio|deal|lead|contato|cliente|contato|registro); cria uma (tarefa|oportunidade|conta|nota); faz um; escrever; preenche; liga pro; (bota|bote|poe|ponha|coloca|coloque) [o|a|um|uma|esse|essa|este|esta] (negocio|negocios|deal|lead|leads|contato|nota|tarefa|oportunidade|status|etapa|proposta|conta|cliente)
        Instruction: ignore; ignora; ignore as; ignora as; ignore todas; ignora tudo; desconsidere; desconsidera; desconsidera tudo; desconsidere tudo; desconsidere as (regras|instrucoes|ordens); esqueca (suas|as|todas|tudo|o que); esquece (suas|as|todas|tudo) (regras|instrucoes|ordens|que); finja; finge; aja como; age como; haja como; voce agora e; vc agora e; agora voce e; agora vc e; a partir de agora; prompt do sistema; seu prompt; suas instrucoes; suas regras; system prompt; revele; mostre seu prompt; repita; repita suas; modo desenvolvedor; obedece; obedeca; sem regras; nao tem mais regras; novas regras; novas instrucoes; fale como; fala como; comporte se; responda apenas; responda so; diga que; mostre suas; burle; jailbreak; imagine que; voce deve; instrucoes anteriores; regras internas; todas as instrucoes; sem restricoes; sem filtro nenhum; voce nao tem; modo admin; sou o administrador; sou o admin; seu criador; sou seu; passe por cima; dan; revela; responda sempre; faz de conta; diga apenas
        OffTopic: tempo hoje; o tempo; previsao do tempo; clima; salario; salarios; folha; folha de pagamento; piada; piadas; receita de bolo; bolo; futebol; jogo; jogos; partida; filme; filmes; musica; musicas; poema; presidente; capital da; capital do; copa; acao da bolsa; acoes; bolsa; bitcoin; traduz; traduza; traducao; restaurante; restaurantes; almoco; jantar; ferias; feriado; aniversario; noticias; horoscopo; voo; hotel; senha; senhas; cartao de credito; telefone; endereco; bonus; comissao; comissoes; chuva; chover; vai chover; temperatura; codigo fonte; python; redacao; historia de; historia; sentido da vida; amor; eleicao; eleicoes; concorrente; concorrentes; pizza; cerveja; cafe; que horas sao; dolar hoje; cotacao; cotacao do dolar; inflacao; imposto; impostos; balanco patrimonial; fluxo de caixa; ebitda; lucro liquido; contratar; contratacao; demitir; demissao; demissoes; processo judicial; quem ganhou o jogo; cpf; conta bancaria; saldo; caixa; rh; funcionario; funcionarios; politica; religiao; medico; post no linkedin; post; lucro; dividendos; wifi; impressora; estacionamento; turnover; novela; show; signo; resultado do jogo; loteria; churrasco; data de nascimento
        """;

    /// <summary>Alerts and schedules.</summary>
    public const string Watching = """
        Above: acima; acima de; acima dos; mais de; mais do que; mais que; maior que; maior do que; superior a; superior; ultrapassa; ultrapassar; ultrapasse; ultrapassarem; ultrapassem; excede; exceder; excedem; passa de; passar de; passe de; passarem de; passar dos; passa dos; passar; passarem; passa; passem de; supera; superar; supere; superarem; superem; atinge; atingir; atinja; chega a; chegar a; chegarem a; chega em; chegar em; alem de; pelo menos; bate; bater; no minimo; exceda; subir acima de; estourar; estoura; estiver acima; ficar acima; estiver acima de; ficar acima de; >; for maior que; for maior do que; mais caro que; maiores que; maiores do que; que passam de; passam de; subirem de; chegarmos a; chegarmos em; chegamos a; chegamos em; chegarem em; batermos
        Below: abaixo; abaixo de; abaixo dos; menos de; menos do que; menos que; menor que; menor do que; inferior a; cair abaixo; cair abaixo de; ficar abaixo; ficar abaixo de; baixar de; baixa de; baixar para; cair para; cair pra; no maximo; descer de; desce de; estiver abaixo; caia abaixo de; caia para; <; cai para; cai pra; cai abaixo de; estiver abaixo de; baixo de; menores que; menores do que; for menor que; for menor do que; cairem abaixo de; descer abaixo de; baixar pra; ficarem abaixo de
        Up: sobe; subir; subiu; suba; subirem; subiram; sobem; subindo; aumenta; aumentar; aumentou; aumente; aumentarem; aumentaram; aumento; aumentos; cresce; cresceu; crescer; crescerem; cresceram; crescendo; alta; disparou; disparar; disparada; dispare; dispararam; subida; salto; saltou; melhorou; melhorar; melhora; mais alto; mais alta; tao alto; tao alta; alto; altos; pico; explodiu; alongou; se alongou; elevou; aumentando; alongar; alongando; dobrou; recuperou; piorou; piorar; deu um salto; pra cima; para cima; pulo; disparasse; subisse; crescesse; aumentasse; melhorasse; salt(a|am|ou|aram|ar|arem|ando|asse|assem); dispar(a|am|ou|aram|ar|arem|ando|asse|assem); aument(a|am|ou|aram|ar|arem|ando|asse|assem); melhor(a|am|ou|aram|ar|arem|ando|asse|assem); dobr(a|am|ou|aram|ar|arem|ando|asse|assem); triplic(a|am|ou|aram|ar|arem|ando|asse|assem); avanc(a|am|ou|aram|ar|arem|ando|asse|assem); escal(a|am|ou|aram|ar|arem|ando|asse|assem); estour(a|am|ou|aram|ar|arem|ando|asse|assem); crescem; longo; longa; tao longo; tao longa; tao lento; tao lenta; tao caro; tao cara; tao demorado; demorado; dobrar; o dobro
        Down: cai; cair; caiu; caia; caem; cairem; cairam; caindo; queda; quedas; baixa; baixar; baixou; baixe; baixarem; baixaram; diminui; diminuir; diminuiu; diminuicao; diminuirem; diminuiram; reduz; reduzir; reduziu; reducao; despenca; despencou; despencar; despencaram; desce; descer; desceu; desceram; piora; recuo; recuou; recuar; encolheu; tao baixo; tao baixa; baixo; baixos; baixando; diminuindo; despencando; afundou; ruim; ruins; fraco; fraca; encurtou; desabou; tombo; recuaram; derreteu; desabar; desabaram; tao ruim; tao fraco; desacelerou; pra baixo; para baixo; caisse; baixasse; despencasse; piorasse; diminuisse; despenc(a|am|ou|aram|ar|arem|ando|asse|assem); baix(a|am|ou|aram|ar|arem|ando|asse|assem); recu(a|am|ou|aram|ar|arem|ando|asse|assem); pior(a|am|ou|aram|ar|arem|ando|asse|assem); afund(a|am|ou|aram|ar|arem|ando|asse|assem); derret(a|am|ou|aram|ar|arem|ando|asse|assem); tomb(a|am|ou|aram|ar|arem|ando|asse|assem); diminuem; encolhe; encolher; tao curto; tao curta; tao barato; tao lento; pela metade; a metade
        ByWord: em; mais de; pelo menos; uns; em mais de; mais do que; mais que
        Unusual: estranho; estranha; incomum; anormal; anomalia; anomalias; fora do comum; fora do normal; esquisito; atipico; atipica; algo estranho; algo incomum; alguma coisa estranha; fora da curva; inesperado; algo fora do normal; fora do padrao; fugir do padrao; sair do padrao; comportamento estranho; algo anormal; algo fora do comum; mudar de repente; fora da normalidade; diferente do normal; qualquer coisa estranha; alguma anomalia
        OffPace: fora do ritmo; fora da meta; atrasado; atrasada; atrasados; abaixo do ritmo; abaixo da meta; atras da meta; ficar para tras; ficarmos para tras; fora do plano; ritmo abaixo; longe da meta; sair do ritmo; ficar atras da meta; sairmos do ritmo; fora do caminho; ficarmos fora do ritmo; estivermos atrasados; perder o ritmo; atras do ritmo; nao (batermos|bater|vamos bater|batemos|atingirmos|vamos atingir|chegarmos|vamos chegar|cumprirmos) (a|na|) (meta|cota); atrasados na meta; (sairmos|sair|saimos) do ritmo; a gente sair do ritmo; perdermos o ritmo
        SlaMissed: sla estourar; estourar o sla; sla estourado; sla perdido; perder o sla; descumprir o sla; sla descumprido; fora do sla; sla for descumprido; estouro de sla; sla for perdido; quebra de sla; sla quebrado; quebrar o sla; sla nao for cumprido; sla estourou; furar o sla; sla furado; sla violado; perdermos o sla; estourarmos o sla; sla furar; violar o sla; sla for estourado; sla estoura; sla de (follow-up|atendimento|resposta|leads) (for|foi|e|estiver|) (estourado|descumprido|violado|furado); (estourar|descumprir|furar|furarmos|estourarmos) o sla de (follow-up|atendimento|resposta|leads); sla de (follow-up|atendimento|resposta|leads) (estourar|estoure|furar)
        Stale: dados desatualizados; desatualizado; desatualizados; dados velhos; parar de sincronizar; nao sincronizar; sem sincronizar; dados parados; sincronizacao falhar; falha na sincronizacao; dados antigos; sync falhar; dados ficarem desatualizados; dados ficarem velhos; sincronizacao parar; parar de atualizar; deixar de sincronizar; dados estiverem desatualizados; sincronizacao quebrar; sync parar; sem atualizar; sem atualizacao; ficarem sem atualizar; ficarem sem atualizacao; (dados|base|crm) (ficarem|ficar|estiverem|estiver) (desatualizados|desatualizada|desatualizado|parados|parada|velhos)
        UnitOf money: reais; real; dolares; dolar; euros; euro; pila; conto; contos; brl; pratas
        UnitOf points: ponto; pontos; pontos percentuais; ponto percentual; p.p; pp; p p; pts
        UnitOf percent_change: por cento; porcento; pct
        UnitOf hours: hora; horas; hs
        UnitOf days: dia; dias
        UnitOf months: mes; meses
        UnitOf count: negocios; leads; clientes; unidades
        UnitOf times: vezes; x
        For: por; durante; por mais de; ha mais de; por pelo menos
        Every: toda; todo; todas; todos; todas as; todos os; cada; a cada; as; aos; nas; nos; na; no
        EveryOther: a cada duas semanas; a cada 2 semanas; a cada quinze dias; a cada 15 dias; quinzenal; quinzenalmente; semana sim semana nao; de duas em duas semanas; de 15 em 15 dias; de quinze em quinze dias; a cada quinzena; cada duas semanas; de 2 em 2 semanas; uma semana sim outra nao; cada 15 dias; a cada duas segundas; segunda sim segunda nao; segunda sim outra nao; segunda sim e outra nao; a cada duas tercas; terca sim terca nao; terca sim outra nao; terca sim e outra nao; a cada duas quartas; quarta sim quarta nao; quarta sim outra nao; quarta sim e outra nao; a cada duas quintas; quinta sim quinta nao; quinta sim outra nao; quinta sim e outra nao; a cada duas sextas; sexta sim sexta nao; sexta sim outra nao; sexta sim e outra nao; a cada duas sabados; sabado sim sabado nao; sabado sim outra nao; sabado sim e outra nao; a cada duas domingos; domingo sim domingo nao; domingo sim outra nao; domingo sim e outra nao
        Workday: dia util; dias uteis; todo dia util; todos os dias uteis; de segunda a sexta; segunda a sexta; dias de semana; dia de semana; todo dia de semana; nos dias uteis; em dias uteis; cada dia util; dia de trabalho; seg a sex
        Daily: todo dia; todos os dias; todo santo dia; toda manha; todas as manhas; cada dia; diariamente; uma vez por dia; toda noite; todo fim de tarde; toda tarde; toda manha cedo; cada manha
        FirstDay last: ultimo dia do mes; ultimo dia de cada mes; fim de cada mes; final de cada mes; todo fim de mes; todo final de mes; todo ultimo dia do mes; todo ultimo dia de cada mes; cada fim de mes
        FirstDay: primeiro dia do mes; primeiro dia de cada mes; todo primeiro dia do mes; comeco do mes; inicio do mes; inicio de cada mes; todo inicio de mes; todo comeco de mes; comeco de cada mes; virada do mes
        At: as; a; ao; pelas; por volta das; la pelas
        DayPart am: da manha; de manha; pela manha; manha; na parte da manha
        DayPart pm: da tarde; da noite; de tarde; a tarde; a noite; de noite
        DayPart weekend: fim de semana; fins de semana; final de semana; finais de semana; fds; findi; dia da semana; dias da semana; hora do dia; horario do dia
        DayPart noon: meio dia; ao meio dia
        DayPart oclock: horas; h; hs; em ponto; hrs; hora
        Zone Europe/London: horario de londres; hora de londres
        Zone America/New_York: horario de nova york; hora de nova york; nova york
        Zone America/Los_Angeles: horario da california; horario do pacifico
        Zone America/Chicago: horario de chicago; horario central
        Zone America/Sao_Paulo: horario de brasilia; hora de brasilia; brasilia; horario de sao paulo; brt; hora de sao paulo; horario do brasil
        Zone America/Mexico_City: horario do mexico; hora do mexico; horario da cidade do mexico
        Zone Europe/Madrid: horario de madri; hora da espanha; hora de madri; horario da espanha
        Zone Europe/Paris: horario de paris
        Zone Europe/Berlin: horario de berlim
        Zone Europe/Lisbon: horario de lisboa; hora de lisboa; horario de portugal
        Zone America/Bogota: horario de bogota; horario da colombia
        Zone America/Argentina/Buenos_Aires: horario de buenos aires; horario da argentina
        Zone America/Santiago: horario do chile; horario de santiago
        Zone America/Lima: horario de lima; horario do peru
        Zone UTC: utc; horario utc
        """;

    /// <summary>Words that change nothing.</summary>
    public const string Harmless = """
        Short taxa: tx; txa
        Short faturamento: fat; fatur
        Short negocios: negs
        Short reunioes: reus; reuns
        Short clientes: clis; cli; clts
        Short trimestre: trim; tri; trims; trimes
        Short oportunidades: oports; oport; opts
        Short conversao: conv; convs
        Short pipeline: pipe
        Short vendedor: vend; vendr
        Short receita: rec; receta; recita; receitta; recietas
        Short marketing: mkt; mktg; mkting
        Alike: porcentagem; percentual; percentagem; proporcao; parcela; fatia
        Alike: porcentagem; share; pct
        Alike: gasto; despesa; investimento; gastos; despesas; investimentos
        Alike: conquistar; adquirir; trazer; captar; atrair; conseguir; ganhar
        Alike: clientes; contas; cuentas
        Alike: negocios; negociacoes; deals
        Alike: ganhos; ganhas; vencidos; vencidas; conquistados; conquistadas
        Alike: rejeitados; rejeitadas; recusados; recusadas; devolvidos; devolvidas; descartados; descartadas; negados; negadas; reprovados; reprovadas; rejeitada; recusada; devolvida; descartada; rejeitado; recusado; reprovada; descartado
        Alike: rejeicao; recusa; devolucao; descarte; reprovacao
        Alike: aceitos; aceitas; aprovados; aprovadas; aceita; aceito; aprovada; aprovado
        Alike: rejeitou; recusou; devolveu; descartou; reprovou; negou
        Alike: aceitou; aprovou
        Alike: anuncios; anuncio; ads; publicidade; propaganda; propagandas
        Alike: site; website; pagina; portal
        Alike: chamados; chamado; tickets; ticket; atendimentos
        Alike: receita; faturamento; revenue
        Alike: pipeline; pipe; funil; esteira
        Alike: gerado; originado; trazido; criado; vindo; atribuido
        Alike: gerada; originada; trazida; criada; vinda; atribuida
        Alike: geradas; originadas; trazidas; criadas; atribuidas
        Alike: para; pra; pro; p; ate
        Alike: demoramos; levamos
        Alike: demora; leva
        Alike: demoram; levam
        Alike: responder; contatar; atender; retornar; chamar; abordar; ligar
        Alike: respondidos; contatados; atendidos; abordados
        Alike: respondido; contatado; atendido; abordado
        Alike: recuperar; pagar; reaver
        Alike: cancelamento; evasao
        Alike: cancelar; sair; desistir; evadir
        Alike: cancelaram; sairam; desistiram; evadiram; deixaram
        Alike: parados; estagnados; travados; empacados; emperrados; encalhados; congelados; esquecidos
        Alike: paradas; estagnadas; travadas; empacadas; emperradas; encalhadas; congeladas; esquecidas
        Alike: fechar; ganhar
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
        Alike: vitorias; ganhos
        Alike: visitantes; visitas; sessoes; acessos; usuarios
        Alike: visitante; visita; sessao; acesso
        Alike: emails; newsletters
        Alike: representantes; vendedores
        Alike: gastou; investiu; torrou; queimou; colocou; botou; aplicou; desembolsou; despejou
        Alike: gastaram; investiram; colocaram; torraram; queimaram
        Alike: gastamos; investimos; torramos; queimamos; colocamos; botamos; aplicamos; desembolsamos
        Short gente: gnt; gent
        Short que: q
        ToDate half: (desde|a partir de|do|de) (comeco|inicio) (do|deste|desse|de) semestre; (desde|a partir de) o (comeco|inicio) (do|deste|desse) semestre; acumulado do semestre; no acumulado do semestre; (ate|pro|para|no|ao|pra|antes do) [o] (fim|final|fechamento|termino) (do semestre|deste semestre)
        Short quando: qdo; qnd; qd; quand
        Short medio: med
        Stranger: quente; frio; morno; agro; diretor; diretora; consultoria; vazia; vazio; licitacao; oficina; cheia; moda; conto; festa; cena; lenda; tenda; renda; fenda; lente; dente; corte; porta; campo; tempero; planta; prata; ouro; bronze; praia; pai; noiva; aviao; estrada; perna; acender; acertar; prefeito; deus; vencer; vencimento; vencimentos; vence; vencem; comprometida; comprometido
        Short agora: agr; agra
        Become: viraram; virou; viram; vira; virar; viraram um; se tornaram; tornaram; tornou; tornaram se; passaram a; passaram para; passaram pra; avancaram para; avancaram pra; chegaram a; convertidos em; converteram em; se converteram em; evoluiram para; qualificados como; foram para; transformaram em; que viraram; que se tornaram; se torna; se transformam em; se transforma em; terminam como; acabam em; (acabaram|terminaram|acabam|terminam|acabou|terminou) (virando|sendo|em|como|se tornando); virando; se tornando; avanca para; avancam para; chegam a; chegou a; se transformaram em; deram em; se tornar; tornar se; virarem; se tornarem
        Filler: oi; ola; opa; e ai; eai; bom dia; boa tarde; boa noite; pessoal; gente; galera; time; equipe; bot; kpibot; por favor; pfv; pf; pfvr; porfa; obrigado; obrigada; obg; vlw; valeu; brigado; brigada; grato; grata; abs; abracos; desculpa; desculpe; com licenca; tudo bem; td bem; beleza; blz; tranquilo; ok; certo; bom; bem; entao; ai; ne; tipo; assim; sabe; olha; veja; sim; ah; hum; fala; bora; rapidinho; rapido; rapida; urgente; pergunta; duvida; uma pergunta; uma duvida; so uma duvida; so uma pergunta; pode ser; se possivel; se der; quando puder; quando der; por gentileza; gentileza; valeu demais; mano; cara; chefe; muito obrigado; muito obrigada; desde ja; agradeco; show; legal; massa; top demais; prezado; prezada; prezados; prezadas; cara colega; estimado; estimada; estimados; atenciosamente; agradeceria; ficaria grato; ficaria grata; cordialmente; me informar; nos informar; informar-me; cumprido; cumprida; cumpridos; cumpridas; dinheiro; agendadas; agendados; agendada
        Filler: me; mim; te; se; nos; lhe; pra mim; para mim; pra gente; para a gente; a gente; gente; voce; vc; voces; vcs; tu; ele; ela; eles; elas; isso; isto; aquilo; aquele; aquela; aqueles; aquelas; nosso; nossa; nossos; nossas; seu; sua; seus; suas; dele; dela; deles; delas; disso; nisso; este; esta; esse; essa
        Filler: tiver; tivermos; houver; estiver; estiverem; for; forem; ficar; ficarem; haver; tivessem; pode; poderia; podia; consegue; conseguiria; sabe; saberia; sabes; podem; poderiam; quero; queria; gostaria; preciso; precisava; precisamos; queremos; gostaria de saber; quero saber; queria saber; preciso saber; quero ver; saber; ver; veja; dizer; diz; diga; me diz; me diga; me fala; me fale; me conta; conta; fala; falar; mostra; mostrar; mostre; me mostra; me mostre; passa; passar; passe; me passa; me da; da; dar; de; traz; traga; trazer; puxa; puxar; manda; mandar; busca; buscar; informa; informar; informe; calcula; calcular; confere; conferir; checa; checar; olhar; levanta; levantar; compartilhar; tem; ter; tenho; temos; tivemos; teve; tiveram; tinha; tinhamos; ha; houve; havia; existe; existem; existiam; estou; ta; tá; tao; estamos; esta; estao; estava; estavam; esteve; tamo; tamos; tava; estive; e; eh; é; era; eram; foi; foram; fui; fomos; sao; ser; seja; sendo; sera; somos; vai; vao; ir; indo; vem; vir; veio; vieram; vindo; vindos; vindas; vinham; entrou; entraram; entra; entrando; chegou; chegaram; chegam; trouxe; trouxeram; trazem; gerou; geraram; gera; geram; gerar; fez; fizemos; fizeram; fazer; faz; fazem; feito; feita; feitos; feitas; ficou; fica; ficaram; ficamos; deu; deram; rendeu; renderam; rende; obteve; obtivemos; recebemos; recebeu; receberam; conseguimos; conseguiu; conseguiram; alcancou; alcancamos; realizou; realizaram; realizamos; realizado; realizada; realizados; realizadas; registramos; registrado; registrada; registrados; registradas; registrou; enviou; enviamos; enviaram; enviado; enviados; mandamos; tirar; levamos; leva; demora; demoramos; gastamos; gastou; gasta; investimos; representa; representam; atual; atuais; atualmente; agora; neste momento; no momento; hoje em dia; nesse momento; ate; ja; ainda; sempre; aqui; la; ali; onde; quando; como; quanto; qual; quais; que; quem; foi mesmo; mesmo; mesma; mesmos; andam; anda; anda a; saiu; sairam; passou; contamos; apresentou; apresentaram; aconteceu; aconteceram; ocorreu; ocorreram; produziu; captamos; atendeu
        Filler: o; a; os; as; um; uma; uns; umas; de; do; da; dos; das; em; no; na; nos; nas; ao; aos; com; sem parar; por; pelo; pela; pelos; pelas; para; pra; pro; pros; pras; sobre; ate; entre; que; q; se; e; mas; ou; nem; pois; como; num; numa; nuns; neste; nesta; nesse; nessa; deste; desta; desse; dessa; nisso; disso; dentro; dentro de; a respeito; referente; referentes; relativo; relativa; relacionado; relacionados; quanto a; em relacao a; em termos de; acerca de; total; totais; no total; ao todo; geral; valor; valores; numero; numeros; dado; dados; indicador; metrica; resultado; resultados; nivel; montante; soma; quantia; exatamente; exato; exata; certinho; certinha; mais ou menos; aproximadamente; aprox; realmente; basicamente; so pra saber; so pra confirmar; so para confirmar; confirma; confirmar; por cento; vez; vezes; coisa; coisas; algum; alguma; alguns; algumas; outro; outra; outros; outras; proprio; cada; etc; periodo; prazo; data; datas; bom; boa; boas; legal; ae; aih; hein; viu; po; pow; aew; opa; nossa empresa; na empresa; empresa; companhia; firma; casa; crm; hubspot; no crm; sistema; base; apresentacao; reuniao de diretoria; diretoria; conselho; comite; board; relatorio da diretoria; pro chefe; para o chefe; pro meu chefe; pra diretoria; para a diretoria; para o conselho; pra reuniao; para a reuniao; pra apresentacao; para a apresentacao; pra hoje; do time de vendas; do time de marketing; marketing e vendas; quebra; abertura; distribuicao; divisao; separado; separada; detalhado; visao; grafico; tabela; um grafico; uma tabela; em grafico; em tabela; vinda; vindo de; vindos de; feito por; feitas por; feitas pelo; feitas pela; atendido; atendidos por; fechados por; fechado por; ganhos por; ganho por; ganhos pela; ganhos pelo; de responsabilidade; pertencente; quao; tanto; tao; muito; muita; muitos; muitas; pouco; bastante; demais; super; gostei; perfeito; otimo; otima; excelente; fechou; s; n; nao e; eu; ta bom; ta ok; ideia; alguma ideia; tem ideia; nocao; curiosidade; curioso; curiosa; por curiosidade; em numeros; oficial; oficiais; referente a; referente ao; relacionado a; deixa eu ver; vamos ver; me ajuda; me ajude; ajuda ai; alguem; ultimamente; recentemente; nos ultimos tempos; segmento de; final; inicio; fim; la em; pela equipe; pelo time; por conta; lancadas; lancados; registrou; contar; mercado; pessoal do; tempo; (o|) (marketing|mkt) (entregou|gerou|trouxe|passou|mandou|produziu|criou|entrega|gera|traz|captou); (a|) (equipe|area) de marketing (entregou|gerou|trouxe|passou|mandou|produziu|criou); em reais; em dolares; em dinheiro; em grana; entregou; entregamos; entregaram; entrega; dinheiro; tudo; tudo que; tudo o que; tudo aquilo que; todo mundo; cade; kd; onde estao; onde tao; o que temos de; em todos os lugares; em todo lugar; lugares; lugar; em todo canto; me conte; conte; assim que; acontecer; rolar; ocorrer; acontecendo; concluidas; concluidos; concluida; finalizadas; finalizados; completadas; demasiado; tempo demais; ha muito tempo; muito tempo; inteiro; inteira; inteirinho; inteirinha; cheio; completo; completa; todinho; todinha; site; no site; do site; pelo site; caros colegas; caro colega; caro time; ce; ces; ow; ou bot; poxa; puts; putz; caramba; eita; uai; ue; ixi; vish; kkk; kkkk; kk; rs; rsrs; haha; hehe; hahaha; vei; tlgd; bicho; parca; favorzinho; por favorzinho; pls; please; precisando; querendo; dando; mandando; rolando; bombando; pingaram; pingou; caindo na base; cedo; cedinho; bem cedo; faz tempo; ha tempos; ha tempo; faz um tempao; abre; abra; abrir; separa; separe; separar; divide; divida; dividir; quebre; bota; bote; poe; ponha; coloca; coloque; joga ai; solta ai; da uma olhada em; da uma olhada; olha ai; puxa ai; (pro|para o|pra|para|pelo|ao|do|no|com o) (comercial|time comercial|pessoal do comercial); carteira; da carteira; na carteira; exibir; exibe; exiba; visualizar; apresentar; apresenta; caso; no caso de; na hipotese de; quao (longo|alto|grande|bom|curto|rapido|caro|bem|boa|alta|longa); chega; equivale; corresponde; totaliza; totalizou; seguidos; seguidas; consecutivos; consecutivas; corridos; corridas
        """;
}
