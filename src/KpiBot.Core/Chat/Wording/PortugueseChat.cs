namespace KpiBot.Chat.Wording;

/// <summary>Brazilian Portuguese.</summary>
internal static class PortugueseChat
{
    public static ChatTexts Texts { get; } = new()
    {
        NotHere = "Respondo apenas a membros deste workspace, nos canais dele e em mensagens diretas.",
        TooLong = most => $"Pergunte em no máximo {most} caracteres, por favor.",
        TooMany = "São muitas perguntas de uma vez: pergunte de novo daqui a um minuto, por favor.",
        TooOld = "Esse botão é antigo demais: pergunte de novo, por favor.",
        NotYours = "Essa resposta é de outra pessoa: pergunte você também, por favor.",
        NothingToExport = "Não há registros para exportar aqui.",
        Hidden = (people, fewest) => $"Não mostrados: {people}, pois os números de uma pessoa precisam de ao menos {fewest} registros cada.",
        OnlyYou = "Só você vê isto: nem todos neste canal podem ver.",
        Shared = "Compartilhado no canal.",
        Export = records => $"Registros em CSV: {records}. Só você vê este arquivo.",
        Working = "está calculando …",
        Started = "Calculando …",
        InPrivate = "Respondi na nossa conversa: nem todos aqui podem ver isto.",
        Share = "Compartilhar no canal",
        Csv = "CSV",
        Helpful = "Útil",
        NotHelpful = "Não foi útil",
        OtherPeriods = ["mês passado", "trimestre passado", "este ano"],
        ReasonTitle = "Não foi útil",
        ReasonAsked = "O que estava errado na resposta?",
        Send = "Enviar",
        Cancel = "Cancelar",
        Thanks = "Obrigado: isso ajuda a melhorar as respostas.",
        HomeTitle = "Como estamos",
        HomeHint = "Pergunte aqui, em um canal com @KpiBot, ou em qualquer lugar com /kpi.",
        HomeHintHere = "Pergunte aqui, ou numa conversa ou canal com @KpiBot.",
        HomeFreshness = "Quão recentes são os dados",
        HomeSettings = "Configurações",
        HomeWorkspace = (zone, currency) => $"Os dias são contados em {zone}, o dinheiro em {currency}.",
        HomeRefused = "Não há nada aqui que você possa ver.",
        AskOverview = "como estamos indo",
        AskFreshness = "quando os dados foram atualizados",
        Undelivered = (where, why) => $"Uma mensagem para {where} não foi entregue, ou não se pode saber se foi: {why}.",
        LockedOut = (where, why) => $"O token de {where} não é mais aceito ({why}): nada é publicado lá até que seja renovado.",
        PostAgain = "Publicar de novo",
        PostedAgain = "Será publicada de novo.",
        NotPostedAgain = "Ela foi publicada nesse meio-tempo ou é antiga demais: nada foi feito.",
        Removed = where => $"O KpiBot foi removido de {where}: nada mais é publicado lá.",
        RemovedDigests = names => $"Estes resumos eram publicados lá: {names}.",
    };
}
