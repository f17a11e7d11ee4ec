import type { Texts } from '../texts.ts';

export const asks: Texts['asks'] = {
  wind: {
    title: 'Une serre en fenêtres récupérées bouge au vent',
    story:
      'Je vous le dis à vous parce que je n’ose pas le dire en réunion : j’ai dessiné cette serre seule, un dimanche, avec des vidéos. Tout le monde m’a fait confiance. Depuis la tempête, je me lève la nuit quand ça souffle pour vérifier qu’elle tient encore. Un carreau s’est fendu et j’ai raconté que c’était un ballon. Je crois que je peux apprendre à la rendre solide, mais je ne sais pas par où commencer, et j’ai peur qu’on me dise qu’il faut tout démonter.',
    brief:
      'Huit fenêtres anciennes, charpente en chevrons vissés, sol argileux. À la tempête de février, la structure a glissé de dix centimètres et un carreau s’est fendu. Question d’ancrage et de contreventement : un œil exercé, une matinée, du vieux bois de récupération.',
  },
  voice: {
    title: 'La guitare couvre la voix',
    story:
      'J’ai réécouté les six morceaux d’affilée et j’ai éteint avant la fin. Dès que la guitare entre, on ne comprend plus ce que je chante ; si je monte la voix, on n’entend plus qu’elle, et tous mes défauts avec. Cela fait trois mois que je recule. Je n’ai jamais fait écouter ces chansons à quelqu’un qui s’y connaît, et c’est sans doute de cela que j’ai peur.',
    brief:
      'Six chansons en acoustique, voix et guitare sur pistes séparées, prises en chambre au micro statique. Au mixage, la voix s’efface ; monter le volume durcit les aigus. Une oreille neuve sur une chanson, ou une heure côte à côte : égalisation, compression.',
  },
  refusing: {
    title: 'Dire à quelqu’un que son objet ne sera pas réparé',
    story:
      'Samedi, un monsieur est venu avec le poste de radio de sa femme, qui est morte l’an dernier. Nous y avons passé deux heures à trois et nous n’y sommes pas arrivés. Il a dit que ce n’était rien, il a remercié tout le monde, et il est parti très vite en oubliant son écharpe. Je n’ai pas su quoi dire. J’aimerais que personne ne reparte comme cela de chez nous.',
    brief:
      'Café-réparation mensuel, douze bénévoles. Une réparation sur trois échoue. Des mots, un geste, une façon d’accueillir l’échec.',
  },
  firstConcert: {
    title: 'Chanter devant vingt personnes à la bibliothèque',
    story:
      'La bibliothécaire me propose un vendredi de juin, une demi-heure, vingt chaises. J’ai dit que j’allais réfléchir et je n’ai pas répondu depuis trois semaines. La dernière fois que j’ai chanté devant du monde, j’avais quinze ans et je me suis arrêtée au milieu.',
    brief:
      'Premier concert, vingt chaises, une demi-heure. Deux ou trois répétitions face à une seule personne, patiente.',
  },
  liability: {
    title: 'Qui répond d’un appareil réparé qui prend feu ?',
    story:
      'Une bénévole a posé la question à voix haute et plus personne n’a touché un tournevis de l’après-midi. J’avais écrit « nous sommes assurés » sur l’affiche sans en être certaine. Je n’ai pas dormi de la semaine.',
    brief:
      'Association de quartier, réparations électriques bénévoles. Quelle assurance, quelle décharge, et que dire franchement à l’accueil ?',
  },
  earth: {
    title: 'Peut-on manger ce qui poussera dans cette cour ?',
    story:
      'Il y avait ici un atelier d’imprimerie jusqu’en 1974. Deux familles ont des enfants petits. Je voulais planter tout de suite, et j’ai eu honte d’y avoir pensé après les autres.',
    brief:
      'Ancienne cour d’imprimerie, trente centimètres de remblai. Quelles analyses demander, à qui, et comment lire les résultats ?',
  },
  aloud: {
    title: 'Trois voisines n’osent pas lire à voix haute',
    story:
      'Elles lisent, je le sais : je vois leurs lèvres. Mais quand vient leur tour, l’une sort téléphoner, l’autre a oublié ses lunettes. Je crois que j’ai trop insisté en novembre, et que c’est un peu ma faute. Je ne voudrais pas les perdre.',
    brief:
      'Groupe de lecture du mardi, huit adultes. Le trac bloque la lecture à voix haute : exercices de souffle, textes courts écrits par le groupe, soirées d’essai.',
  },
  firstPage: {
    title: 'La page blanche d’un cahier d’atelier',
    story:
      'J’ai rempli quatre carnets de croquis et je n’arrive pas à écrire une phrase qui ne ressemble pas à un règlement. À l’école, c’était moi qui aidais les autres. Demander cela à mon âge me coûte plus que je ne pensais.',
    brief:
      'Quatre carnets de croquis, aucune phrase. Relire une page en toute franchise, chercher le ton juste, celui d’une lettre.',
  },
};
