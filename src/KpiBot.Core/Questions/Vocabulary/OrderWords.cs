namespace KpiBot.Questions.Vocabulary;

/// <summary>The words with which something is ordered to be done with records, in all languages at once; folded.</summary>
internal static class OrderWords
{
    /// <summary>What only does: nobody asks for a figure with it. None that also shows, cuts, filters or watches.</summary>
    public static readonly HashSet<string> Doing = Phrases("""
        tag; untag; nudge; chase; chase up; chase down; ring; ring up; call up; phone; follow up with; get rid; clean up; clean out; clear out; clear up; close out; close off; throw out; throw away; kick out; hand over; reach out; dedupe; deduplicate; merge; postpone;
        reschedule; nurture; negotiate; freeze; unfreeze; pause; double the; double our; double next; sign the; sign a; faz follow; faca follow; fazer follow; haz seguimiento; da seguimiento; dale seguimiento; halve; extend; renew; undo; redistribute; reallocate; discount; advance; win back
        limpa; limpe; dobra; dobre; duplica; duplique; congela; congele; descongela; prorroga; prorrogue; adia; adie; posterga; postergue; antecipa; antecipe; desfaz; desfaca; reverte; reverta; avanca; avance; assina; assine; oferece; ofereca; liga; ligue; telefona;
        telefone; loga; logue; mescla; mescle; unifica; unifique; arredonda; arredonde; joga fora; jogue fora; bota fora; bote fora; descarta; descarte; renova; renove; negocia; negocie; etiqueta; suspende; suspenda; contata; contate; cobra; cobre
        limpia; limpie; dobla; doble; pospon; posponga; aplaza; aplace; adelanta; adelante; deshaz; deshaga; revierte; revierta; avanza; firma; firme; ofrece; ofrezca; ofreceles; ofrecele; llamale; llamales; llamalos; loguea; fusiona; fusione; redondea;
        renueva; renueve; etiqueta; contacta; contacte; contactalos; persigue; reagenda; reagende; reprograma
        """);

    /// <summary>What does it only to the records behind an article: "cierra los deals" is no "fecha de cierre".</summary>
    public static readonly HashSet<string> DoingTo = Words("close call text phone thank congratulate contact win lose ganha ganhe gana agradece parabeniza felicita remove delete borra borre elimina elimine apaga apague deleta exclui exclua fecha feche encerra encerre cierra cierre cerrar fechar reabre reabra");

    /// <summary>Handing something to somebody.</summary>
    public static readonly HashSet<string> Giving = Words("""
        give hand pass forward route distribute assign allocate send leave da de dale dales entrega entregue entregale entregales encaminha encaminhe passa passe repassa repasse pasa pase pasale pasales manda mande mandale envia envie enviale deixa deixe deja deje dejale distribui
        distribua distribuye distribuya reparte reparta repartele direciona direcione redireciona pon ponle ponga ponganle
        """);

    /// <summary>Of which these say "with": "deixa os negócios da Kary com a Kami".</summary>
    public static readonly HashSet<string> Leaving = Words("leave deixa deixe deja deje dejale");

    /// <summary>Of which these give a quota: "dá uma meta maior pra Kami".</summary>
    public static readonly HashSet<string> Granting = Words("give da de dale");

    /// <summary>What is done to spend; a figure is cut by region.</summary>
    public static readonly HashSet<string> Cutting = Words("cut slash trim corta corte recorta recorte");

    /// <summary>What may mean a breakdown as well.</summary>
    public static readonly HashSet<string> Sharing = Words("divide divida dividir split share distribute distribui distribua distribuye reparte reparta rateia rateie");

    /// <summary>Making something of a record.</summary>
    public static readonly HashSet<string> Turning = Words("coloca coloque bota bote poe ponha define defina marca marque fecha feche vira vire transforma transforme deixa deixe set mark make turn flag label classify pon ponga ponme marcame marcale deja deje cierra cierre clasifica classifica convierte converte");

    /// <summary>Moving a figure.</summary>
    public static readonly HashSet<string> Moving = Words("bump raise lower hike boost increase reduce round sobe suba sube aumenta aumente baixa baixe baja baje diminui reduz reduza reduce arredonda arredonde redondea");

    /// <summary>Writing to somebody.</summary>
    public static readonly HashSet<string> Writing = Words("send shoot fire write draft blast dispara dispare solta solte manda mande envia envie escreve escreva lanca lance escribe escriba enviale enviales mandale mandales lanza lance");

    /// <summary>What is written: one letter to each.</summary>
    public static readonly HashSet<string> Personal = Words("reminder reminders sms whatsapp whatsapps zap zaps lembrete lembretes recordatorio recordatorios invite invites convite convites invitacion");

    /// <summary>What is written.</summary>
    public static readonly HashSet<string> Letters = [.. Personal, .. Words("email emails mail mails newsletter message messages text campaign offer survey surveys nps pesquisa encuesta mensagem mensagens campanha recado oferta mensaje mensajes correo correos campana")];

    /// <summary>Making new records.</summary>
    public static readonly HashSet<string> Adding = Words("add create insert buy inclui inclua adiciona adicione cadastra cadastre cria crie insere insira agrega agregue anade crea cree compra compre");

    /// <summary>Getting more of them: "get me more leads".</summary>
    public static readonly HashSet<string> Getting = [.. Adding, .. Words("get generate bring find win consigue consiga consegue gera gere genera genere arruma arrume capta capte atrai atraia atrae")];

    /// <summary>Making one kind of record another: "convert the mqls to sqls".</summary>
    public static readonly HashSet<string> Converting = Words("convert promote qualify converte converta promove qualifica qualifique convierte convierta promueve califica");

    /// <summary>What is made another.</summary>
    public static readonly HashSet<string> Convertible = Words("lead leads mql mqls sql sqls");

    /// <summary>Taking a record from one stage to the next.</summary>
    public static readonly HashSet<string> Advancing = Words("move switch turn change push take muda mude altera altere passa passe vira vire troca troque joga jogue leva leve mova cambia cambie pasa pase mueve mueva lleva lleve vuelve");

    /// <summary>Before records that the asker has before them.</summary>
    public static readonly HashSet<string> AtHand = Words("this that these those esse essa esses este esta estes aquele aqueles desse deste desses destes daquele ese esos estos aquel aquellos");

    /// <summary>Before the stage where it shall stand.</summary>
    public static readonly HashSet<string> Into = Words("to into pra para pro em a en como as");

    /// <summary>Bringing records into another system.</summary>
    public static readonly HashSet<string> Syncing = Words("push upload sync copy move sobe suba sube sincroniza sincronize sincronice copia copie joga jogue manda mande envia envie send");

    /// <summary>Where records are kept.</summary>
    public static readonly HashSet<string> Systems = Words("crm hubspot salesforce pipedrive zoho dynamics mailchimp marketo");

    /// <summary>Having somebody do something, whatever follows.</summary>
    public static readonly HashSet<string> AskingOthers = Words("ask pede peca pide pida pidele");

    /// <summary>Telling somebody to.</summary>
    public static readonly HashSet<string> TellingOthers = Words("tell get remind dile digale diz diga fala fale avisa avise avisale lembra lembre recuerdale recuerda");

    /// <summary>What follows them.</summary>
    public static readonly HashSet<string> ToDo = Words("to que pra para de fechar ligar fazer mandar atualizar");

    /// <summary>Making appointments.</summary>
    public static readonly HashSet<string> Arranging = Phrases("book; schedule; arrange; organize; organise; set up; fix up; line up; agenda; agende; marca; marque; organiza; organize; programa; programe; coordina; reserva; reserve; agendame; programame");

    /// <summary>Appointments.</summary>
    public static readonly HashSet<string> Meetings = Words("meeting meetings demo demos call calls appointment visit reuniao reunioes visita visitas ligacao ligacoes chamada reunion reuniones llamada llamadas cita citas");

    /// <summary>Before who gets something.</summary>
    public static readonly HashSet<string> To = Words("to pra para pro pros pras a ao aos entre between among amongst");

    /// <summary>Likewise, where it is left with somebody.</summary>
    public static readonly HashSet<string> With = [.. To, .. Words("with com con")];

    /// <summary>Among whom something is divided.</summary>
    public static readonly HashSet<string> Among = Words("entre between among amongst");

    /// <summary>One of them, or more.</summary>
    public static readonly HashSet<string> One = Words("a an more uma um una un mais mas");

    /// <summary>What may stand before a name.</summary>
    public static readonly HashSet<string> Small = Words("the our my all of today yesterday o os as el la los las nossos nossas nosso nossa nuestro nuestros todos todas time equipe equipo team squad de da do del dos das");

    /// <summary>Before records.</summary>
    public static readonly HashSet<string> Determiners = Words("the all my our these those this that his her their today yesterday o os as todos todas esse esses esta este estes el los las la esos estos ese mis meus nossos nuestros");

    /// <summary>Then it is shown to the asker.</summary>
    public static readonly HashSet<string> Me = Words("me us nos mim eu ver que");

    /// <summary>Whose they are already.</summary>
    public static readonly HashSet<string> Belonging = Words("assigned belonging given handed sold linked atribuido atribuidos atribuidas pertencentes ligados vinculados asignado asignados asignadas pertenecientes ligadas");

    /// <summary>Before an order.</summary>
    public static readonly HashSet<string> Polite = Words("please pls can could would you u kindly go ahead and let lets just now favor porfa porfavor por voce vc pode podes puedes me hey bot kpibot ok okay ya ja agora ahora tambien tambem also");

    /// <summary>Before an order that follows a question.</summary>
    public static readonly HashSet<string> Then = Words("then depois luego despues entao entonces");

    private static HashSet<string> Words(string words) => new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static HashSet<string> Phrases(string phrases) => new(phrases.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StringComparer.Ordinal);
}
