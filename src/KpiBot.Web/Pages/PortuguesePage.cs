using KpiBot.Kpis;

namespace KpiBot.Web.Pages;

/// <summary>Brazilian Portuguese.</summary>
internal static class PortuguesePage
{
    public static PageTexts Texts { get; } = new()
    {
        Language = Language.Portuguese,
        Welcome = "O que você quer saber?",
        Introduction = "Pergunte sobre marketing e vendas com as suas palavras. Cada resposta mostra o que foi contado, de quando são os dados e o que perguntar em seguida.",
        SeeDigest = "Ver o resumo desta semana.",
        TryOne = "Experimente uma destas",
        SkipToQuestion = "Ir para a pergunta",
        Answers = "Conversa",
        YouAsked = "Você perguntou",
        Question = "Sua pergunta",
        Placeholder = "Pergunte sobre um KPI",
        Ask = "Perguntar",
        Asking = "Calculando …",
        NewThread = "Nova conversa",
        Languages = "Idioma",
        AutomaticLanguage = "Auto",
        SignOut = "Sair",
        SampleData = "Dados de exemplo",
        SampleExplained = "São números inventados de uma indústria que não existe: três anos de leads, negócios, gastos e clientes, até ontem.",
        OwnData = "Seus dados",
        AsOf = instant => $"até {instant}",
        OwnExplained = folder => $"As respostas vêm da pasta de dados {folder}.",
        NothingImported = "nada importado ainda",
        ImportOwn = "Traga os seus próprios dados",
        ImportStep = "Descreva os seus CSVs em um arquivo de mapeamento e importe:",
        AskStep = "Inicie o host de novo e pergunte aqui, ou pergunte no terminal:",
        DoctorStep = "Se algo não estiver como esperado, isto diz o que fazer:",
        Better = "melhor",
        Worse = "pior",
        Caution = "Atenção:",
        Choices = "Escolha uma opção",
        Examples = "Perguntas que você pode fazer",
        AskNext = "Pergunte em seguida",
        Table = "Tabela",
        FurtherRecords = "Mostrar mais",
        Download = "Baixar tudo em CSV",
        ListGone = "Esta lista já não está guardada aqui. Peça os registros de novo.",
        WhereFrom = "De onde vem",
        HowRead = "Como a pergunta foi lida",
        TooLong = "A pergunta é longa demais: no máximo 500 caracteres.",
        Empty = "Digite uma pergunta primeiro.",
        TooMany = "Foram muitas perguntas de uma vez. Espere alguns segundos e pergunte de novo.",
        TooManyTries = "Foram tentativas demais. Espere um minuto e tente de novo.",
        Refused = "Este pedido não veio desta página, então nada foi feito. Abra a página de novo.",
        Failed = "Algo deu errado aqui e foi anotado no registro do host. Pergunte de novo ou com outras palavras.",
        Offline = "O host não responde. Verifique se o kpibot está em execução e pergunte de novo.",
        SignedOut = "Você não está conectado. Abra a página de novo para entrar.",
        SignIn = "Entrar",
        Password = "Senha",
        WrongPassword = "A senha não é essa.",
        Off = "O playground está desligado",
        OffExplained = "Este host responde com dados reais e ninguém precisa entrar com senha. Defina Web:Password (KPIBOT_WEB__PASSWORD a mantém fora de arquivos) e inicie de novo. Todo o resto funciona.",
        Starters =
        [
            "como estamos indo?", "por que a taxa de ganho variou no trimestre passado?", "receita de vendas por mês este ano", "taxa de ganho por região no trimestre passado",
            "leads por canal neste trimestre em relação ao trimestre passado", "pipeline aberto por etapa", "receita de vendas de {owner} neste trimestre", "previsão de receita", "o que é CAC?",
        ],
    };
}
